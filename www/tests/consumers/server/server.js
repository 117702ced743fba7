import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

import { Checked } from './component.js';

/** The page as the server sends it. */
export const render = (text) => renderToString(createElement(Checked, { text }));
