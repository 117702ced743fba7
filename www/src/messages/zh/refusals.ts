import type { Failure } from '../../result';

/** Why an input could not be used: the engine says it in Chinese. */
export const refusal = ({ message }: Failure): string => message;
