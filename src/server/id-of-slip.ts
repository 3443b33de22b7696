import { createHash } from "node:crypto";

/** Asked again after a lost answer it is the same thing; nobody can begin theirs over another's. */
export const idOfSlip = (member: string, slip: string): string =>
  createHash("sha256").update(`${member} ${slip}`).digest("base64url").slice(0, 22);
