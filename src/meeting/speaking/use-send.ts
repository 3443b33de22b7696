import type { Command } from "../../domain/command.ts";
import type { MemberId } from "../../domain/ids.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { en } from "../messages/en.ts";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useSession } from "../session-context.tsx";

/** Sends a command, for somebody beside me if so said; what refuses it is said in words. Answers whether it was stated. */
export function useSend(): (command: Command, beside?: MemberId) => boolean {
  const { store, said } = useSession();
  const t = useText(meetingTexts);
  return (command, beside) => {
    const sent = store.send(command, beside);
    if (sent.ok) said.clear();
    else said.say(t(`refusal.${sent.reason}`));
    return sent.ok;
  };
}

type FailureKey = Extract<keyof typeof en, `failure.${string}`>;
const isOurs = (key: string): key is FailureKey => Object.hasOwn(en, key);

/** Words for an error of the server path: ours where the meeting knows better, else the app's. */
export function useFailureWords(): (error: unknown) => string {
  const [t, shell] = [useText(meetingTexts), useText(uiTexts)];
  return (error) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "other";
    const key = `failure.${code}`;
    return isOurs(key) ? t(key) : shell(failureKey(error));
  };
}

/** Waits for the server; what fails is said in words. */
export function useAttempt(): (work: Promise<unknown>) => Promise<boolean> {
  const { said } = useSession();
  const wordsFor = useFailureWords();
  return (work) =>
    work.then(
      () => {
        said.clear();
        return true;
      },
      (error: unknown) => {
        said.say(wordsFor(error));
        return false;
      },
    );
}
