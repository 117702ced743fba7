import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';

import type { Accounted } from '../engine/tasks';
import type { Outcome } from '../result';
import { ResultPart } from './part';
import { askForAccount } from './write-request';

const known = new WeakMap<Outcome, Promise<Accounted>>();

/** A part that shows what was checked in particular, as soon as that is known. */
export class AccountPart extends ResultPart {
  @state() protected account: Accounted | null = null;
  /** Whether it cannot be had: the larger module did not load. */
  @state() protected accountFailed = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('outcome')) void this.ask();
  }

  private async ask(): Promise<void> {
    const { outcome, input, options } = this;
    this.account = null;
    this.accountFailed = false;
    if (input === null) return;
    const asked = known.get(outcome) ?? askForAccount(this, input, options);
    known.set(outcome, asked);
    try {
      const account = await asked;
      if (this.outcome === outcome) this.account = account;
    } catch {
      known.delete(outcome);
      if (this.outcome === outcome) this.accountFailed = true;
    }
  }
}
