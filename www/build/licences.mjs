import { fileURLToPath } from 'node:url';

/** The licences of everything that the published files contain, as `cargo xtask` gathers them. */
export const licencesFile = fileURLToPath(new URL('../../target/licences.txt', import.meta.url));
