import { useMemo } from "react";
import type { Contacts } from "../../contract/contacts.ts";
import { contactRoutes } from "../../contract/routes/contact-routes.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Question } from "../space/answers.ts";
import { useSpace } from "../space/space-context.tsx";

/** What changes something rejects with an ApiFailure. */
interface KeepingInTouch {
  readonly mine: Question<Contacts>;
  keep(member: MemberId, keep: boolean): Promise<void>;
}

/** The same for as long as the space is. */
export function useContacts(): KeepingInTouch {
  const { apiFor, id: space, answers } = useSpace();
  return useMemo(() => {
    const api = apiFor(contactRoutes);
    const params = { space };
    // Its key begins as that of all rounds does: both are renewed when the reader is told of a contact.
    const mine: Question<Contacts> = { key: "rounds/contacts", ask: () => api.call("readContacts", { params }) };
    return {
      mine,
      async keep(member, keep) {
        const next = await api.call("keepInTouch", { params, body: { member, keep } });
        answers.change(mine, () => next);
      },
    };
  }, [apiFor, space, answers]);
}
