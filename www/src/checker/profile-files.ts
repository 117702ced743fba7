import { parse, stringify, TomlError } from 'smol-toml';

import beforeSubmission from '../../public/profiles/before-submission.toml?raw';
import city from '../../public/profiles/city-example.toml?raw';
import figuresOnly from '../../public/profiles/figures-only.toml?raw';
import type { Profile } from '../result';

/** A file that is not written as TOML or JSON should be; the line, where it is known. */
export class SyntaxProblem extends Error {
  constructor(readonly line: number | null) {
    super('not a profile');
  }
}

/** What a file says, before anybody knows what it means: the engine refuses what is no profile. */
export function read(text: string): Profile {
  const content = text.replace(/^\ufeff/, '');
  return (content.trimStart().startsWith('{') ? json(content) : toml(content)) as Profile;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxProblem(null);
  }
}

function toml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new SyntaxProblem(error instanceof TomlError ? error.line : null);
  }
}

/** A profile as the command line reads it. */
export const write = (profile: Profile): string => stringify(profile);

/** The profiles that come with the checker. */
export const examples = (): Profile[] => [city, beforeSubmission, figuresOnly].map(read);
