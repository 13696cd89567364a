/**
 * The workshop's two workers as the screen uses them: one reads the text, one completes it. A question that came too late
 * is dropped; a worker that dies is replaced with the next question.
 */
import { type AuthorReading, type BaseReading } from '../scenario/author/reading.ts';
import { type KnownNames } from '../scenario/author/names.ts';
import {
  type Checked,
  type FromAdviser,
  type HoverText,
  type Offer,
  type ToChecker,
  type ToAdviser,
} from '../workers/workshop-messages.ts';
import { type Line, lineTo } from './worker-line.ts';

export type { HoverText, Offer };

export interface WorkshopDesk {
  /** Reads a text; the answer to an older question never comes after that to a newer one. */
  readonly check: (question: Question) => void;
  /** The drafts beside the open one have changed: they are asked for anew. */
  readonly forget: () => void;
  readonly tellNames: (names: KnownNames) => void;
  readonly complete: (text: string, offset: number) => Promise<readonly Offer[]>;
  readonly hover: (text: string, offset: number) => Promise<HoverText | undefined>;
  readonly close: () => void;
}

export interface WorkshopDeskOptions {
  readonly makeChecker: () => Line<ToChecker, Checked>;
  readonly makeAdviser: () => Line<ToAdviser, FromAdviser>;
  readonly page: string;
  readonly language: () => string;
  readonly scenarios: readonly string[];
  readonly maps: readonly string[];
  /** Text of another draft, by the address that a text extends. */
  readonly readDraft: (address: string) => Promise<string | undefined>;
  readonly onReading: (reading: AuthorReading, base: BaseReading | undefined) => void;
  /** The checker could not be started or died. */
  readonly onFailure: () => void;
}

/** A text to be read. */
export interface Question {
  readonly text: string;
  readonly file: string;
  /** Id of the draft, and the text that it began with: the base of a whole scenario. */
  readonly draft: string;
  readonly origin: string;
}

export function createWorkshopDesk(options: WorkshopDeskOptions): WorkshopDesk {
  const checker = createCheckerLine(options);
  const adviser = createAdviserLine(options);
  return {
    check: checker.ask,
    forget: checker.forget,
    tellNames: adviser.tellNames,
    complete: (text, offset) =>
      adviser.ask('complete', text, offset).then((a) => (a?.kind === 'offers' ? a.offers : [])),
    hover: (text, offset) =>
      adviser.ask('hover', text, offset).then((a) => (a?.kind === 'hover' ? a.hover : undefined)),
    close() {
      checker.close();
      adviser.close();
    },
  };
}

/** The drafts beside the open one that its text extends, each looked for once. */
function createBeside(readDraft: WorkshopDeskOptions['readDraft']) {
  let files = new Map<string, string | undefined>();
  return {
    forget() {
      files = new Map();
    },
    known: (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        [...files].flatMap(([address, text]) => (text === undefined ? [] : [[address, text] as const])),
      ),
    /** Looks for drafts that a reading lacked; answers whether one of them was found. */
    async find(wanted: readonly string[]): Promise<boolean> {
      const into = files;
      const fresh = wanted.filter((address) => !into.has(address));
      const found = await Promise.all(fresh.map((address) => readDraft(address).catch(() => undefined)));
      fresh.forEach((address, at) => into.set(address, found[at]));
      return found.some((text) => text !== undefined);
    },
  };
}

function createCheckerLine(options: WorkshopDeskOptions) {
  let line: Line<ToChecker, Checked> | undefined;
  let ticket = 0;
  let busy = false;
  let next: Question | undefined;
  let base: BaseReading | undefined;
  let asked: Question | undefined;
  const beside = createBeside(options.readDraft);
  const deliver = ({ ticket: about, reading }: Checked): void => {
    busy = false;
    if (about === ticket && next === undefined)
      options.onReading(reading, base?.address === reading.base ? base : undefined);
    send();
  };
  const start = (): Line<ToChecker, Checked> => {
    const made = options.makeChecker();
    made.listen(
      (checked) => {
        if (checked.base !== undefined) base = checked.base;
        if (checked.wanted === undefined) deliver(checked);
        else
          void beside.find(checked.wanted).then((found) => {
            // Read once more with the drafts that were found, unless something newer waits.
            if (found) next ??= asked;
            if (line === made) deliver(checked);
          });
      },
      () => {
        line?.terminate();
        [line, busy] = [undefined, false];
        options.onFailure();
      },
    );
    return made;
  };
  // One text at a time: while one is read, only the newest of those that wait is kept.
  const send = (): void => {
    if (busy || next === undefined) return;
    const question = next;
    next = undefined;
    busy = true;
    ticket++;
    if (asked?.draft !== question.draft) beside.forget();
    asked = question;
    const { page, scenarios, maps } = options;
    line ??= start();
    line.post({ ticket, ...question, page, scenarios, maps, files: beside.known() });
  };
  return {
    ask(question: Question) {
      next = question;
      send();
    },
    forget: beside.forget,
    close() {
      next = undefined;
      ticket++;
      line?.terminate();
      line = undefined;
    },
  };
}

function createAdviserLine(options: WorkshopDeskOptions) {
  let line: Line<ToAdviser, FromAdviser> | undefined;
  let ticket = 0;
  let names: KnownNames | undefined;
  const waiting = new Map<number, (answer: FromAdviser | undefined) => void>();
  const drop = (): void => {
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };
  const start = (): Line<ToAdviser, FromAdviser> => {
    const made = options.makeAdviser();
    made.listen(
      (answer) => {
        waiting.get(answer.ticket)?.(answer);
        waiting.delete(answer.ticket);
      },
      () => {
        line?.terminate();
        line = undefined;
        drop();
      },
    );
    if (names !== undefined) made.post({ kind: 'names', names });
    return made;
  };
  return {
    tellNames(told: KnownNames) {
      names = told;
      line?.post({ kind: 'names', names: told });
    },
    ask(kind: 'complete' | 'hover', text: string, offset: number): Promise<FromAdviser | undefined> {
      line ??= start();
      const { page } = options;
      const question = { kind, ticket: ++ticket, text, offset, page, language: options.language() };
      line.post(question);
      return new Promise((resolve) => waiting.set(question.ticket, resolve));
    },
    close() {
      drop();
      line?.terminate();
      line = undefined;
    },
  };
}

/** The desk of a browser. */
export function browserWorkshopDesk(
  options: Omit<WorkshopDeskOptions, 'makeChecker' | 'makeAdviser' | 'page'>,
): WorkshopDesk {
  return createWorkshopDesk({
    ...options,
    page: document.baseURI.split('#')[0] ?? '',
    makeChecker: () => lineTo(new Worker(new URL('../workers/checker-worker.ts', import.meta.url), { type: 'module' })),
    makeAdviser: () => lineTo(new Worker(new URL('../workers/adviser-worker.ts', import.meta.url), { type: 'module' })),
  });
}
