import { FORMER, withFormerCalled } from "../../domain/former-member.ts";
import { learnLanguage } from "../../ui/messages/spoken-language.tsx";
import { formerTexts } from "./former-texts.ts";

/** How the server's answers name whoever left; what people write stands escaped in them and is never so. */
const named = ({ member, name }: { readonly member: string; readonly name: string }): string =>
  JSON.stringify({ member, name }).slice(1, -1);

/** What an answer shows of a text, which nobody writes on. */
const EXCERPT = /"excerpt":"(?:[^"\\]|\\.)*"/g;

/** An answer of the server in which whoever left is called so in the reader's language. [DA2] */
export async function nameFormer(response: Response, locale: string): Promise<Response> {
  if (!response.headers.get("content-type")?.includes("json")) return response;
  const { translators } = await learnLanguage(locale, [formerTexts]);
  const name = translators.get(formerTexts)?.("former.name") ?? FORMER.name;
  const text = (await response.text())
    .replaceAll(named(FORMER), named({ ...FORMER, name }))
    .replace(EXCERPT, (excerpt) => withFormerCalled(excerpt, name));
  return new Response(text, response);
}
