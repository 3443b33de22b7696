import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { QuestionCircle20Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  terms: {
    margin: 0,
    "& dt": { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalM },
    "& dd": { margin: 0, color: tokens.colorNeutralForeground2 },
  },
});

const terms: readonly (readonly [string, string])[] = [
  [
    "Several people on one screen",
    "Each window is what one person would see in Microsoft Teams on a computer of their own: signed in as themselves, with a role in the meeting. Write in one, and watch the others.",
  ],
  ["Side panel", "The narrow page beside a meeting. Each person has one; a whole session can be run from it."],
  [
    "Stage",
    "The big page in the middle of a meeting, the same for all. An organizer or presenter shares it; it opens for everybody.",
  ],
  [
    "Channel tab",
    "The page at the top of a channel, there before and after meetings. “Add the tab” shows how it gets there.",
  ],
  [
    "Personal tab",
    "“My learning”: one person’s own page of the app, wherever they are. Add “&surfaces=panel,stage,tab,personal” to the address of this page.",
  ],
  [
    "What is real",
    "The pages, the server, the database and the synchronization are those that run in production. Only Teams, the sign-in and Microsoft’s relay are imitated, on this computer alone.",
  ],
  [
    "What the buttons do",
    "They bring about what goes wrong in real meetings: somebody loses the network, reloads, comes late; the server or the relay dies. The line at the bottom says what just happened.",
  ],
];

/** For somebody who has never built an app for Teams. */
export function Explanation() {
  const styles = useStyles();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<QuestionCircle20Regular />}>
          What am I looking at?
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>What am I looking at?</DialogTitle>
          <DialogContent tabIndex={0}>
            <dl className={styles.terms}>
              {terms.map(([term, meaning]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">Close</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
