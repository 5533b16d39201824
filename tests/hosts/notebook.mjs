import { jupyter } from './jupyter.mjs';

export default jupyter({
  name: 'Jupyter Notebook',
  version: '7.6.5',
  cheap: false,
  kind: 'notebook',
  packages: {
    notebook: '7.6.5',
    ipykernel: '7.4.0',
    anywidget: '0.11.0',
    'jupyter-ui-poll': '1.1.0',
    numpy: '2.4.6',
    hatchling: '1.33.0',
  },
});
