/** A stand-in for one of the desk's processes: listens nowhere, says that it is ready, answers messages with themselves. */
const { STAND_IN_MODE: mode } = process.env;

if (mode === "fails") process.exit(1);
if (mode === "stubborn") process.on("SIGTERM", () => undefined);
else process.on("SIGTERM", () => process.exit(0));
process.on("message", (message) => process.send?.(message));
process.on("disconnect", () => process.exit(0));
process.send?.({ type: "ready", port: process.pid });
