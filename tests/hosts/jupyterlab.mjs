import { jupyter } from './jupyter.mjs';

export default jupyter({
  name: 'JupyterLab',
  version: '4.6.6',
  cheap: true,
  kind: 'lab',
  packages: {
    jupyterlab: '4.6.6',
    ipykernel: '7.4.0',
    anywidget: '0.11.0',
    'jupyter-ui-poll': '1.1.0',
    numpy: '2.4.6',
    hatchling: '1.33.0',
  },
});
