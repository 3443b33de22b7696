import { Button } from "@fluentui/react-components";
import { usePageStyles } from "../navigation/page.styles.ts";

/** A field that two people changed at once, in words. */
export interface MetField<F extends string> {
  readonly field: F;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface Props<F extends string> {
  readonly words: {
    readonly title: string;
    /** Who saved meanwhile, and what to do. */
    readonly what: string;
    readonly mine: string;
    readonly theirs: string;
    readonly keep: string;
    readonly take: string;
  };
  readonly met: readonly MetField<F>[];
  readonly onKeep: (field: F) => void;
  readonly onTake: (field: F) => void;
}

/** What somebody else saved beside one's own, field by field, where both changed the same. Neither goes unasked. */
export function BothVersions<F extends string>({ words, met, onKeep, onTake }: Props<F>) {
  const page = usePageStyles();
  return (
    <section aria-label={words.title} className={page.stack}>
      <p role="status" className={page.quiet}>
        {words.what}
      </p>
      <ul className={page.list}>
        {met.map(({ field, label, mine, theirs }) => (
          <li key={field} className={page.card}>
            <h2 className={page.small}>{label}</h2>
            <span className={page.facts}>{words.mine}</span>
            <p dir="auto" className={page.words}>
              {mine}
            </p>
            <span className={page.facts}>{words.theirs}</span>
            <p dir="auto" className={page.words}>
              {theirs}
            </p>
            <div className={page.row}>
              <Button size="small" onClick={() => onKeep(field)}>
                {words.keep}
              </Button>
              <Button size="small" onClick={() => onTake(field)}>
                {words.take}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
