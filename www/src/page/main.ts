import { keepOffline } from './offline';
import { open } from './page';
import { parts } from './parts';

const imprint = open(parts, { licences: './licences.txt' });

keepOffline(() => void imprint?.setUpdated());
