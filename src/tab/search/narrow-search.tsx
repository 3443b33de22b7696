import { makeStyles, Select } from "@fluentui/react-components";
import { EntryType } from "../../contract/entry.ts";
import type { SearchCounts } from "../../contract/search-counts.ts";
import { MOST_TAG } from "../../domain/about-entry.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { textInput } from "../../ui/text-input.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { type Narrowing, times } from "./narrowing.ts";
import { searchTexts } from "./search-texts.ts";
import { useWithCount } from "./use-counts.ts";

const useStyles = makeStyles({ tag: { ...textInput, width: "auto" } });

interface Person {
  readonly member: string;
  readonly name: string;
}

interface NarrowSearchProps {
  readonly narrowing: Narrowing;
  /** Who wrote something of what was found. */
  readonly people: readonly Person[];
  readonly counts: SearchCounts;
  readonly onChange: (narrowing: Narrowing) => void;
}

/** Four ways to search less than everything. */
export function NarrowSearch({ narrowing, people, counts, onChange }: NarrowSearchProps) {
  const [t, styles, own] = [useText(searchTexts), usePageStyles(), useStyles()];
  const { type, tag, by, time } = narrowing;
  const withCount = useWithCount();
  const countOf = (one: EntryType) => counts.types.find(({ of }) => of === one)?.count;
  const isKnown = by === "" || people.some(({ member }) => member === by);
  return (
    <fieldset className={styles.row} style={{ border: "none", margin: 0, padding: 0, minInlineSize: 0 }}>
      <legend className={styles.quiet}>{t("search.narrow")}</legend>
      <Select
        aria-label={t("search.type")}
        value={type}
        onChange={(_, { value }) => onChange({ ...narrowing, type: EntryType.safeParse(value).data ?? "" })}
      >
        <option value="">{t("search.type.any")}</option>
        {EntryType.options.map((one) => (
          <option key={one} value={one}>
            {withCount(t(`search.type.${one}`), countOf(one), counts.more.types)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("search.time")}
        value={time}
        onChange={(_, { value }) => onChange({ ...narrowing, time: times.find((one) => one === value) ?? "" })}
      >
        <option value="">{t("search.time.any")}</option>
        {times.map((one) => (
          <option key={one} value={one}>
            {t(`search.time.${one}`)}
          </option>
        ))}
      </Select>
      <Select aria-label={t("search.by")} value={by} onChange={(_, { value }) => onChange({ ...narrowing, by: value })}>
        <option value="">{t("search.by.any")}</option>
        {isKnown ? null : <option value={by}>{t("search.by.other")}</option>}
        {people.map(({ member, name }) => (
          <option key={member} value={member}>
            {name}
          </option>
        ))}
      </Select>
      <input
        aria-label={t("search.tag")}
        placeholder={t("search.tag")}
        maxLength={MOST_TAG}
        value={tag}
        onChange={({ target }) => onChange({ ...narrowing, tag: target.value })}
        className={own.tag}
      />
    </fieldset>
  );
}
