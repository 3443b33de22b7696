/** Stands in, in the bundle only (see vite.config.ts), for `cross-fetch`: in every browser that Teams runs in, fetch is there. */
export default (...asked: Parameters<typeof fetch>): Promise<Response> => fetch(...asked);
