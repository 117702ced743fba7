import { read } from '../pdf/inline';
import { inlineEdition, inlineParts } from './inline';
import { open } from './page';

document.body.append(document.createElement('gouji-checker'));
open({ ...inlineParts, pdf: async () => read }, inlineEdition);
