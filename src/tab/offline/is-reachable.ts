/** Whether the server itself answers; what stands before it may answer for it with 502 and above. */
export const isReachable = (): Promise<boolean> =>
  fetch("/healthz", { cache: "no-store" }).then(
    ({ status }) => status < 502,
    () => false,
  );
