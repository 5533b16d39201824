import { jupyter } from './jupyter.mjs';

export default jupyter({
  name: 'JupyterLab',
  version: '4.2.7',
  cheap: false,
  kind: 'lab',
  packages: {
    jupyterlab: '4.2.7',
    ipykernel: '7.4.0',
    anywidget: '0.11.0',
    'jupyter-ui-poll': '1.1.0',
    numpy: '2.4.6',
    hatchling: '1.33.0',
  },
});
