import type { Session } from "../../../src/contract/session.ts";
import type { DocumentReply } from "../../../src/contract/session-document.ts";
import type { Simulation } from "../simulation.ts";

/** The server as one person's token reaches it, past every page. */
export interface ServerAsPerson {
  people(): Promise<readonly { readonly member: string; readonly name: string }[]>;
  openSession(): Promise<Session>;
  document(session: string): Promise<DocumentReply>;
}

export async function askServer(simulation: Simulation, user: string): Promise<ServerAsPerson> {
  const { space } = await simulation.api<{ space: string }>("GET", "/simulator/space");
  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${simulation.origin}/api/spaces/${space}${path}`, {
      headers: { authorization: `Bearer ${await simulation.token(user)}` },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  };
  return {
    people: async () => (await get<{ people: { member: string; name: string }[] }>("/people")).people,
    openSession: async () => {
      const [session] = (await get<{ sessions: Session[] }>("/sessions?state=open")).sessions;
      if (!session) throw new Error("No session is open.");
      return session;
    },
    document: (session) => get(`/sessions/${session}/document`),
  };
}
