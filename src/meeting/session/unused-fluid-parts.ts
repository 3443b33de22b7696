/**
 * Stands in for `@fluidframework/test-client-utils` and `jsrsasign` in the bundle (see vite.config.ts).
 * Live Share names them statically for its insecure "local" mode, which Peerloop never uses: tokens come from the host.
 * Leaving the real ones out saves 103 KB (gzip).
 */
const unavailable = (): never => {
  throw new Error("Peerloop takes its Live Share tokens from the host; the insecure local mode is not part of it.");
};

export const InsecureTokenProvider = unavailable;

export const KJUR = { jws: { JWS: { sign: unavailable } } };
