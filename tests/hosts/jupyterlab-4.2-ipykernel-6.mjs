import { jupyter } from './jupyter.mjs';

/** What differs is how Python hears the page. */
const host = jupyter({
  name: 'JupyterLab, kernel ipykernel 6.31.0',
  version: '4.2.7',
  cheap: false,
  kind: 'lab',
  packages: {
    jupyterlab: '4.2.7',
    ipykernel: '6.31.0',
    anywidget: '0.11.0',
    'jupyter-ui-poll': '1.1.0',
    numpy: '2.4.6',
    hatchling: '1.33.0',
  },
});

export default { ...host, ways: host.ways.slice(0, 1) };
