import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { type Series, SeriesConflict } from "../../contract/series-page.ts";
import type { SeriesContent, SeriesField } from "../../domain/series-content.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useFormDraft } from "../../writing/form-draft.ts";
import { conflictIn } from "../both/conflict-in.ts";
import { useCalendarStyles } from "../calendar/calendar.styles.ts";
import { deviceZone } from "../calendar/event-times.ts";
import { useNavigation } from "../navigation/navigation-context.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import { BothSeries } from "./both-series.tsx";
import { KeptSeries, lackOf, newSeries } from "./series-draft.ts";
import { SeriesFields } from "./series-fields.tsx";
import { seriesTexts } from "./series-texts.ts";
import { type BegunWith, useSeries } from "./use-series.ts";

interface Props {
  /** Undefined for a new one. */
  readonly series: Series | undefined;
  readonly begun?: BegunWith;
  readonly onClose?: () => void;
}

/** A series as it is written. What is not saved yet is kept on the device. */
export function SeriesForm({ series, begun = {}, onClose }: Props) {
  const [t, shared, page, styles] = [useText(seriesTexts), useText(uiTexts), usePageStyles(), useCalendarStyles()];
  const [all, navigation, space] = [useSeries(), useNavigation(), useSpace()];
  const [drafts, place] = [ownDraftsOf(space, "series"), series?.id ?? `new/${begun.session ?? begun.group ?? ""}`];
  const { entered, enter, forget } = useFormDraft(drafts, place, KeptSeries);
  const [first] = useState(() => newSeries("", deviceZone()));
  const [failure, setFailure] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [both, setBoth] = useState<SeriesConflict>();
  const base = entered?.base ?? series?.content ?? null;
  const content = entered?.content ?? series?.content ?? first;
  const lack = lackOf(content);
  const change = (part: Partial<SeriesContent>) =>
    enter((kept) => ({ base: kept?.base ?? base, content: { ...(kept?.content ?? content), ...part } }));
  const whyNot = both ? t("both.title") : lack && t(lack);

  const refused = (error: unknown) => {
    const conflict = conflictIn(error, "series-changed", SeriesConflict);
    if (conflict) change(conflict.yours);
    setBoth(conflict);
    setFailure(conflict ? "" : shared(failureKey(error)));
  };
  const close = () => {
    forget();
    if (onClose) onClose();
    else navigation.go({ page: "series", series: "" });
  };
  const save = async () => {
    if (isBusy || whyNot !== undefined) return;
    setBusy(true);
    try {
      if (series && base) {
        await all.save(series.id, base, content);
        close();
      } else {
        const { id } = await all.begin(drafts.read(place).slip, content, begun);
        forget();
        navigation.go({ page: "series", series: id });
      }
    } catch (error) {
      refused(error);
    } finally {
      setBusy(false);
    }
  };
  /** Once each is chosen it is written on top of what the other saved. */
  const chosen = (field: SeriesField, next: SeriesContent) => {
    if (!both) return;
    const met = both.met.filter((one) => one !== field);
    enter(() => ({ base: met.length === 0 ? both.theirs.content : base, content: next }));
    setBoth(met.length === 0 ? undefined : { ...both, met });
  };
  const heading = series ? t("form.changing", { name: series.content.name }) : t("form.new");
  return (
    <form
      className={styles.page}
      aria-label={heading}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <PageHeading title={heading}>{heading}</PageHeading>
      {begun.session ? <p className={page.quiet}>{t("form.with-session")}</p> : null}
      {both ? <BothSeries mine={content} conflict={both} onChoose={chosen} /> : null}
      <SeriesFields content={content} onChange={change} />
      <div className={page.row}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={whyNot !== undefined || isBusy}
          aria-description={whyNot}
        >
          {t(series ? "form.save" : "form.create")}
        </Button>
        <Button onClick={close}>{t("form.cancel")}</Button>
      </div>
      <p role="status" className={page.quiet}>
        {failure || whyNot || (entered ? t("form.kept") : "")}
      </p>
    </form>
  );
}
