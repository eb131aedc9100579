import type { PGlite } from '@electric-sql/pglite';
import { DatabaseRefusal } from './database-refusal.ts';

/** Milliseconds without another try after a new engine could not be started. */
const PAUSE = 1_000;

type Outcome = Awaited<ReturnType<PGlite['execProtocolStream']>>;
type Message = Parameters<PGlite['execProtocolStream']>;

/** What PostgreSQL says before its process ends. */
const isFatal = (message: Outcome[number]) =>
  'severity' in message && (message.severity === 'PANIC' || message.severity === 'FATAL');

/**
 * The embedded engine, replaced by a new one after a failure that would have ended the process of a server, such as a
 * log that cannot be written. Asked again, the failed one would answer as if it stored things, or never.
 */
export class EmbeddedEngine {
  readonly #open: () => Promise<PGlite>;
  #current: PGlite | null;
  #opening: Promise<PGlite> | null = null;
  #failed: { readonly at: number; readonly fault: unknown } | null = null;
  #isClosed = false;

  /** @param open starts an engine on what the last one left behind */
  constructor(first: PGlite, open: () => Promise<PGlite>) {
    this.#current = this.#watch(first);
    this.#open = open;
  }

  /** A session on the engine of the moment it first asks; it ends with that engine. */
  createSession(): Pick<PGlite, 'waitReady' | 'execProtocolStream'> {
    let engine: PGlite | null = null;
    return {
      waitReady: Promise.resolve(),
      execProtocolStream: async (...message) => {
        engine ??= await this.#findSound();
        if (engine !== this.#current) throw new Error('The embedded database has failed');
        return this.#ask(engine, message);
      },
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const current = await this.#opening?.catch(() => null);
    await (current ?? this.#current)?.close();
  }

  async #ask(engine: PGlite, message: Message): Promise<Outcome> {
    try {
      const outcome = await engine.execProtocolStream(...message);
      if (outcome.some(isFatal)) this.#discard(engine);
      return outcome;
    } catch (error) {
      this.#discard(engine);
      throw error;
    }
  }

  #watch(engine: PGlite): PGlite {
    engine.Module.onAbort = () => {
      this.#discard(engine);
    };
    return engine;
  }

  /** Closing would let it write what it believes in: its files are let go instead, and the log tells what was stored. */
  #discard(engine: PGlite): void {
    if (engine !== this.#current) return;
    this.#current = null;
    setImmediate(() => {
      letGoOfFiles(engine);
    });
  }

  async #findSound(): Promise<PGlite> {
    if (this.#current) return this.#current;
    if (this.#isClosed) throw new Error('The embedded database is closed');
    if (this.#failed && performance.now() - this.#failed.at < PAUSE) throw this.#failed.fault;
    this.#opening ??= this.#reopen().finally(() => (this.#opening = null));
    return this.#opening;
  }

  async #reopen(): Promise<PGlite> {
    try {
      this.#current = this.#watch(await this.#open());
      this.#failed = null;
      return this.#current;
    } catch (fault) {
      this.#failed = { at: performance.now(), fault };
      throw new DatabaseRefusal('The embedded database could not be opened again', {
        cause: fault,
      });
    }
  }
}

/** The part of the engine's file system that is used here. */
interface OpenFiles {
  readonly streams: readonly (object | null | undefined)[];
  close(stream: object): void;
}

function letGoOfFiles(engine: PGlite): void {
  const files = engine.Module.FS as OpenFiles;
  for (const stream of files.streams) {
    try {
      if (stream) files.close(stream);
    } catch {
      // A file that cannot be closed is no worse than one left open.
    }
  }
}
