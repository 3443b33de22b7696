import type { EntryConflict, Writing } from "../../contract/authored.ts";
import {
  type Authored,
  type AuthoredField,
  type AuthoredType,
  fieldsOf,
  isWithinLimits,
  lackingIn,
  newlyLackingIn,
} from "../../domain/authored.ts";
import { throwLater } from "../../ui/throw-later.ts";
import type { Drafts } from "../../writing/drafts.ts";
import { createSlips, fieldDraftsOf } from "./field-drafts.ts";
import { emptyOf, textOf, withText } from "./field-text.ts";
import { meantBy, type OwnText, onTopOf } from "./own-text.ts";

/** Where entries are kept. Each call rejects with an ApiFailure. */
export interface WritingServer {
  begin(slip: string, content: Authored): Promise<Writing>;
  read(entry: string): Promise<Writing>;
  save(on: Writing, content: Authored): Promise<Writing & { readonly merged: boolean }>;
  publish(on: Writing): Promise<Writing>;
  /** What stands beside a refusal because somebody saved meanwhile; undefined for any other failure. */
  conflictIn(error: unknown): EntryConflict | undefined;
  /** Whether the same may work in a moment. */
  passes(error: unknown): boolean;
}

/** `changed` is not sent by itself: what others read already is changed when its writer says so. */
export type Saving = "nothing" | "saved" | "saving" | "changed" | "kept" | "failed";

export interface ManuscriptState {
  /** What the server has, in the version that what is written stands on; undefined before it has anything. */
  readonly standing: Writing | undefined;
  readonly content: Authored;
  readonly texts: Readonly<Record<string, string>>;
  readonly saving: Saving;
  /** Whether what the server does not have would outlive a reload. */
  readonly isKept: boolean;
  readonly failure: unknown;
  /** Fields that two people changed at the same place. */
  readonly met: readonly AuthoredField[];
  readonly tooLong: readonly AuthoredField[];
  /** What it lacks before others may be shown it, or be shown it further on. */
  readonly lacking: readonly AuthoredField[];
  /** Somebody else saved meanwhile, and what both wrote is in it. */
  readonly merged: boolean;
}

/** One entry while it is written: what is typed is kept on the device at once, and by the server as soon as it may be. */
export interface Manuscript {
  readonly type: AuthoredType;
  read(): ManuscriptState;
  subscribe(listener: () => void): () => void;
  change(field: AuthoredField, text: string): void;
  /** What is written in a field that two people changed is one of both now. */
  settle(field: AuthoredField): void;
  /** Saves what is published already, and a draft without waiting; goes on until it has worked. */
  save(): void;
  /** Saves, then publishes; not tried again by itself. */
  publish(): void;
  /** The newest version that was heard of. */
  hear(fresh: Writing): void;
  /** The connection is back. */
  resume(): void;
}

interface Deps {
  readonly type: AuthoredType;
  /** Undefined for a new one. */
  readonly standing: Writing | undefined;
  readonly drafts: Drafts;
  readonly server: WritingServer;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A draft is saved after a pause of so many ms in the typing, and again so many after it did not work. */
const PAUSE_MS = 1_500;
const AGAIN_MS = 5_000;

export function createManuscript({ type, standing: first, drafts, server, after }: Deps): Manuscript {
  const [slips, fields, listeners] = [createSlips(drafts), fieldsOf[type], new Set<() => void>()];
  let [standing, own] = [first, fieldDraftsOf(drafts, first?.entry ?? `new-${type}`)];
  let wish: "save" | "publish" | undefined;
  let [isBusy, isMerged, isUnsure, isRefused] = [false, false, false, false];
  let failure: unknown;
  let heard: Writing | undefined;
  let callOff: () => void = () => undefined;

  const stands = (): Authored => standing?.content ?? emptyOf(type);
  const standsIn = (field: AuthoredField) => textOf(stands(), field);
  const owned = (): readonly (readonly [AuthoredField, OwnText])[] =>
    fields.flatMap((field) => {
      const text = own.read(field);
      return text ? [[field, text] as const] : [];
    });
  const unsaved = () => owned().filter(([field, text]) => meantBy(stands(), field, text) !== standsIn(field));
  const content = () => owned().reduce((all, [field, { text }]) => withText(all, field, text), stands());
  const met = () => owned().flatMap(([field, text]) => (onTopOf(stands(), field, text) ? [] : [field]));
  const tooLong = () => fields.filter((field) => !isWithinLimits(content(), field));
  const isDraft = () => standing?.draft ?? true;
  const lacking = () => (isDraft() ? lackingIn(content()) : newlyLackingIn(stands(), content()));

  const mayBePublished = () => wish === "publish" && isDraft() && lacking().length === 0;
  const mayBeSent = () =>
    (unsaved().length > 0 ? isDraft() || (wish !== undefined && lacking().length === 0) : mayBePublished()) &&
    !isRefused &&
    met().length === 0 &&
    tooLong().length === 0;

  const saving = (): Saving => {
    if (isBusy) return "saving";
    if (unsaved().length === 0) return standing ? "saved" : "nothing";
    if (failure !== undefined) return server.passes(failure) ? "kept" : "failed";
    if (isDraft()) return mayBeSent() ? "saving" : "kept";
    return "changed";
  };
  const look = (): ManuscriptState => ({
    standing,
    content: content(),
    texts: Object.fromEntries(fields.map((field) => [field, own.read(field)?.text ?? standsIn(field)])),
    saving: saving(),
    isKept: unsaved().every(([field]) => own.isKept(field)),
    failure,
    met: met(),
    tooLong: tooLong(),
    lacking: lacking(),
    merged: isMerged,
  });
  let state = look();
  const tell = () => {
    state = look();
    for (const listener of [...listeners]) listener();
  };
  const plan = (ms: number) => {
    callOff();
    callOff = mayBeSent() ? after(ms, () => attempt().catch(throwLater)) : () => undefined;
  };

  /** What is written stands on the newest version as far as it can. */
  const rebase = () => {
    for (const [field, before] of owned()) {
      const next = onTopOf(stands(), field, before);
      if (next?.text === standsIn(field)) own.forget(field);
      else if (next && next !== before) own.write(field, next);
    }
  };
  const take = (fresh: Writing) => {
    if (standing && fresh.version < standing.version) return;
    standing = fresh;
    rebase();
  };
  const moveTo = (entry: string) => {
    const [before, written] = [own, owned()];
    own = fieldDraftsOf(drafts, entry);
    for (const [field, text] of written) own.add(field, text);
    for (const [field] of written) before.forget(field);
    slips.forget(type);
  };

  async function sendText(): Promise<void> {
    const [sent, on] = [content(), standing];
    for (const [field, text] of owned()) own.write(field, { ...text, sent: textOf(sent, field) });
    isUnsure = true;
    const reply = await (on ? server.save(on, sent) : beginWith(sent));
    isUnsure = false;
    if (!on) moveTo(reply.entry);
    // What was typed meanwhile stands on what was sent: now or, of a new one whose first answer was lost, before.
    const arrived = on ? sent : reply.content;
    if (on || reply.version === 1)
      for (const [field, text] of owned()) own.write(field, { ...text, base: textOf(arrived, field), sent: undefined });
    isMerged = reply.merged && !reply.draft;
    take(reply);
  }
  const beginWith = async (sent: Authored) => ({ ...(await server.begin(slips.of(type), sent)), merged: false });

  async function step(): Promise<void> {
    if (isUnsure && standing) {
      const found = await server.read(standing.entry);
      isUnsure = false;
      take(found);
    }
    if (!mayBeSent()) return;
    if (unsaved().length > 0) await sendText();
    else if (standing && mayBePublished()) {
      wish = undefined;
      take(await server.publish(standing));
    }
    if (wish === "save" && unsaved().length === 0) wish = undefined;
  }

  const refused = (error: unknown) => {
    const conflict = server.conflictIn(error);
    if (conflict && standing) {
      isUnsure = false;
      take({ ...standing, ...conflict.theirs });
      const isSettled = met().length === 0;
      isMerged = isSettled && !isDraft();
      if (!isSettled) wish = undefined;
      return;
    }
    failure = error;
    isRefused = !server.passes(error);
    if (isRefused || wish === "publish") wish = undefined;
  };

  async function attempt(): Promise<void> {
    if (isBusy) return;
    if (!mayBeSent()) {
      wish = undefined;
      return;
    }
    callOff();
    isBusy = true;
    failure = undefined;
    tell();
    try {
      await step();
    } catch (error) {
      refused(error);
    }
    isBusy = false;
    if (heard) take(heard);
    heard = undefined;
    tell();
    if (failure === undefined && wish !== undefined) return attempt();
    plan(failure === undefined ? PAUSE_MS : AGAIN_MS);
  }

  const wanting = (wanted: typeof wish) => {
    [wish, isRefused] = [wanted, false];
    tell();
    attempt().catch(throwLater);
  };

  drafts.changes.subscribe(() => {
    plan(PAUSE_MS);
    tell();
  });
  rebase();
  plan(PAUSE_MS);
  tell();
  return {
    type,
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(field, text) {
      const before = own.read(field);
      isRefused = false;
      own.write(field, {
        text: text.replace(/\r\n?/g, "\n"),
        base: before ? before.base : standsIn(field),
        sent: before?.sent,
      });
    },
    settle(field) {
      const before = own.read(field);
      if (before) own.write(field, { ...before, base: standsIn(field), sent: undefined });
      plan(0);
      tell();
    },
    save: () => wanting("save"),
    publish: () => wanting("publish"),
    hear(fresh) {
      if (isBusy) {
        heard = fresh;
        return;
      }
      const isNews = standing !== undefined && fresh.version > standing.version && unsaved().length > 0;
      take(fresh);
      if (isNews && met().length === 0) isMerged = !fresh.draft;
      plan(PAUSE_MS);
      tell();
    },
    resume() {
      if (failure !== undefined) attempt().catch(throwLater);
    },
  };
}
