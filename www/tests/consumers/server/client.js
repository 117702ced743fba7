import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

import { Checked } from './component.js';

const text = JSON.parse(document.getElementById('report').textContent);
hydrateRoot(document.getElementById('root'), createElement(Checked, { text }));
