/** The types of the result, as the wasm declares them. */
export type * from '../../src/gouji';
