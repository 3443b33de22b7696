/**
 * Stands in, in the bundle only (see vite.config.ts), for packages that Live Share and Fluid import and Peerloop never
 * uses. Together they would add 150 KB (gzip) to the meeting's first view.
 */
const unavailable = (): never => {
  throw new Error("This part of Fluid is left out of Peerloop's pages; vite.config.ts names what replaces it.");
};

/** `@fluidframework/test-client-utils`: the insecure "local" mode. Peerloop's tokens come from the host. */
export const InsecureTokenProvider = unavailable;

/** `jsrsasign`: signs such tokens. */
export const KJUR = { jws: { JWS: { sign: unavailable } } };

/** `@fluidframework/sequence`: shared text. Live Share lists it among the objects one may create, and asks for no more. */
export const SharedString = {
  getFactory: () => ({ type: "peerloop/no-shared-string", attributes: {}, create: unavailable, load: unavailable }),
};

/** `axios` and `sillyname`: requests outside of a session's relay, and names for people without one. */
export default Object.assign(unavailable, { get: unavailable, post: unavailable, request: unavailable });
