import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import type { Amount } from "./keeper.ts";
import { offlineTexts } from "./offline-texts.ts";
import { useKeeper } from "./use-keeper.ts";

const texts = [offlineTexts];

const megabytes = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(
    bytes / 1_000_000,
  );

/** What is kept on this device, and how it is forgotten. [OF6] */
export const KeptHere = () => (
  <MoreTexts sets={texts}>
    <Kept />
  </MoreTexts>
);

function Kept() {
  const [t, formats, styles, keeper] = [useText(offlineTexts), useFormats(), usePageStyles(), useKeeper()];
  const [amount, setAmount] = useState<Amount>();
  const [isForgotten, setForgotten] = useState(false);
  useEffect(() => {
    let stays = true;
    keeper?.amount().then(
      (counted) => {
        if (stays) setAmount(counted);
      },
      () => {},
    );
    return () => {
      stays = false;
    };
  }, [keeper]);
  const forget = async () => {
    await keeper?.forget();
    setAmount({ entries: 0, bytes: 0 });
    setForgotten(true);
  };
  const isEmpty = amount === undefined || amount.bytes === 0;
  const size = megabytes(amount?.bytes ?? 0, formats.locale);
  return (
    <section aria-labelledby="kept" className={styles.stack}>
      <h2 id="kept" className={styles.subheading}>
        {t("kept.title")}
      </h2>
      <p className={styles.quiet}>{t("kept.text")}</p>
      <div role="status">
        {isForgotten && t("kept.forgotten")}
        {!isForgotten && amount && (isEmpty ? t("kept.nothing") : t("kept.amount", { count: amount.entries, size }))}
      </div>
      <div>
        <Button disabledFocusable={isEmpty} onClick={() => void forget()}>
          {t("kept.forget")}
        </Button>
      </div>
    </section>
  );
}
