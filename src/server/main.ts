import { createSystemClock } from "./clock.ts";
import { EnvError, parseEnv } from "./env.ts";
import { startServer } from "./start.ts";

/** The production entry: everything comes from the environment. */
async function main(): Promise<void> {
  const server = await startServer(parseEnv(process.env), { clock: createSystemClock() });
  const stop = (): void => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

main().catch((error: unknown) => {
  const text = error instanceof EnvError || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
