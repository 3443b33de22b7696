declare const brand: unique symbol;

/**
 * Opaque id of a member, given out by the server for one tenant id + object id. Never an e-mail or a name. Where people
 * take part, also that of a companion: the id of their host with a number.
 */
export type MemberId = string & { readonly [brand]: "member" };
/** Opaque id of a session. */
export type SessionId = string & { readonly [brand]: "session" };
/** Id of a step, unique within its session and free of "/". */
export type StepId = string & { readonly [brand]: "step" };
/** Id of a reflection or a commitment, made by its writer or, for sealed ones, by the server at the reveal. */
export type NoteId = string & { readonly [brand]: "note" };
