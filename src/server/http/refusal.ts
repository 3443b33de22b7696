import type { Problem, ProblemCode, RefusalReason } from "../../contract/problem.ts";
import type { ArchiveFault } from "../../contract/transfer.ts";

/** The HTTP status of each refusal. */
export const statusOf: Readonly<Record<ProblemCode, number>> = {
  "bad-request": 400,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "not-signed-in": 401,
  "token-refused": 401,
  "tenant-not-allowed": 401,
  "not-a-member": 403,
  "membership-unknown": 503,
  "not-found": 404,
  "method-not-allowed": 405,
  "seat-taken": 409,
  "not-the-seat": 403,
  "not-the-planner": 403,
  "stale-epoch": 409,
  "seat-is-neutral": 403,
  refused: 409,
  "already-revealed": 409,
  "wrong-edit-key": 403,
  "not-ended": 409,
  "session-ended": 409,
  "format-changed": 409,
  "pack-not-newer": 409,
  "shelf-full": 409,
  "entry-changed": 409,
  "not-the-author": 403,
  "not-the-owner": 403,
  "not-for-guests": 403,
  "not-yours": 403,
  "not-yours-to-read": 403,
  "archive-refused": 400,
  "too-many-requests": 429,
  "server-down": 503,
  internal: 500,
};

export interface RefusalExtras extends Pick<Problem, "errors" | "conflict"> {
  readonly reason?: RefusalReason | ArchiveFault;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request with a problem; a transaction it is thrown in is undone. `detail` never carries content of a request. */
export class RequestRefused extends Error {
  override readonly name = "RequestRefused";
  readonly code: ProblemCode;
  readonly detail: string;
  readonly extras: RefusalExtras;

  constructor(code: ProblemCode, detail: string, extras: RefusalExtras = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.extras = extras;
  }
}

/** Ends a request because of what is wrong in it; `path` leads to the part that is. */
export const badRequest = (path: string, message: string): RequestRefused =>
  new RequestRefused("bad-request", "The request was not understood; nothing was changed.", {
    errors: [{ path, message }],
  });
