import type { ChildProcess } from "node:child_process";

type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Calls into the other process; each answers what its handler there answers, or rejects as it does. */
export type Call = <Answer>(name: string, ...args: readonly unknown[]) => Promise<Answer>;

type Message =
  | { readonly call: number; readonly name: string; readonly args: never[] }
  | { readonly answer: number; readonly value?: unknown; readonly failed?: string };

/** A channel between two of our own processes on which either calls the other's handlers. */
export function createCalls(channel: Pick<ChildProcess, "on" | "send">, handlers: Handlers): Call {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (why: Error) => void }>();
  let count = 0;
  const send = (message: Message): void => void channel.send(message);

  const act = async ({ call, name, args }: Extract<Message, { call: number }>): Promise<void> => {
    try {
      const handler = handlers[name];
      if (!handler) throw new Error(`Nobody here answers "${name}".`);
      send({ answer: call, value: await handler(...args) });
    } catch (error) {
      send({ answer: call, failed: error instanceof Error ? error.message : String(error) });
    }
  };
  channel.on("message", (message: Message) => {
    if ("call" in message) void act(message);
    else {
      const asker = waiting.get(message.answer);
      waiting.delete(message.answer);
      if (message.failed === undefined) asker?.resolve(message.value as never);
      else asker?.reject(new Error(message.failed));
    }
  });
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      send({ call: count, name, args: args as never[] });
    });
}
