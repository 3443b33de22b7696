import { useText } from "../../ui/messages/spoken-language.tsx";
import { en, type NameKey } from "./en.ts";
import { nameTexts } from "./name-texts.ts";

interface Names {
  /** The name of a format that ships with the app; undefined for one of a space's own. */
  formatName(id: string): string | undefined;
  /** A role in the reader's language; one that somebody made up stays the word that it is. */
  roleName(role: string): string;
}

const isName = (key: string): key is NameKey => Object.hasOwn(en, key);

/** Names in the reader's language. */
export function useNames(): Names {
  const t = useText(nameTexts);
  const named = (key: string) => (isName(key) ? t(key) : undefined);
  return {
    formatName: (id) => named(`format.${id}`),
    roleName: (role) => named(`role.${role}`) ?? role,
  };
}
