import { SIGN_OF_LIFE, WRITES_FOR, type PresentPerson } from '@/lib/domain/presence'

/** What one sign of life led to. 'stop': nobody is logged in here any longer, or this person is told nothing. Null: no contact just now. */
export type SignalAnswer = readonly PresentPerson[] | 'stop' | null

interface SignalSettings {
  /** Tells that the page is looked at, and in which section is written. */
  readonly send: (section: string | null) => Promise<SignalAnswer>
  /** Null: nothing is known. */
  readonly show: (people: readonly PresentPerson[] | null) => void
  readonly isVisible: () => boolean
  readonly now: () => number
  /** Runs `act` after so many milliseconds; returns a function that calls it off. */
  readonly schedule: (act: () => void, milliseconds: number) => () => void
}

/** Sends a sign of life every ten seconds while the page is looked at, and one at once when its person begins to write in a section. */
export class PresenceSignal {
  private callOff: (() => void) | null = null
  private written: { readonly section: string; readonly at: number } | null = null

  constructor(private readonly settings: SignalSettings) {}

  /** Goes on: the page has been opened, or is looked at again; also after a stop, since somebody may have logged in again. */
  readonly look = (): void => {
    this.stop()
    if (!this.settings.isVisible()) return
    this.callOff = this.settings.schedule(this.look, SIGN_OF_LIFE)
    void this.send()
  }

  /** A key was pressed in a section's text. */
  wrote(section: string): void {
    const isNew = this.writesIn() !== section
    this.written = { section, at: this.settings.now() }
    if (isNew) this.look()
  }

  stop(): void {
    this.callOff?.()
    this.callOff = null
  }

  private writesIn(): string | null {
    return this.written !== null && this.settings.now() - this.written.at < WRITES_FOR ? this.written.section : null
  }

  private async send(): Promise<void> {
    const answer = await this.settings.send(this.writesIn())
    if (answer === 'stop') {
      this.stop()
      this.settings.show(null)
    } else if (answer !== null) this.settings.show(answer)
  }
}
