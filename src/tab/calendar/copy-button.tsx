import { Button } from "@fluentui/react-components";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { calendarTexts } from "./calendar-texts.ts";

interface Props {
  readonly address: string;
  /** What became of it, in words. */
  readonly onNews: (words: string) => void;
}

/** Copies an address; where the browser lets nobody do that, it says so. */
export function CopyButton({ address, onNews }: Props) {
  const t = useText(calendarTexts);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      onNews(t("feed.copied"));
    } catch {
      onNews(t("feed.copy-yourself"));
    }
  };
  return <Button onClick={() => void copy()}>{t("feed.copy")}</Button>;
}
