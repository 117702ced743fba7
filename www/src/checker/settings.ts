import type { Options } from '../result';

/** What the reader has set for all reports: `<gouji-settings>` tells it by `settings-changed`, whose detail this is. */
export type Settings = Pick<Options, 'profile' | 'only' | 'skip' | 'year' | 'era'>;
