"""What can go wrong, each with a sentence for who reads it."""


class LinkError(ValueError):
    """A link, or a change of one, that cannot be used."""


class LinkWarning(UserWarning):
    """A part of a link was repaired or left out; the rest runs."""


class NoPage(RuntimeError):
    """No page answers: none is shown, or nobody looks at the notebook."""


class NoProgram(FileNotFoundError):
    """The command line's program `stdwi` is not there."""
