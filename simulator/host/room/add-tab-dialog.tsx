import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useHost, useRoom } from "../shell/host-context.tsx";
import type { AddingTab } from "../state/room.ts";
import { SurfaceFrame } from "./surface-frame.tsx";

const useStyles = makeStyles({
  surface: { maxWidth: "680px" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  frame: { width: "100%", height: "360px", border: "none" },
});

function Adding({ adding }: { readonly adding: AddingTab }) {
  const styles = useStyles();
  const { view } = useHost();
  const person = useRoom(({ attendances }) => attendances.find(({ person }) => person.key === adding.key)?.person);
  if (person === undefined) return null;
  return (
    <DialogBody>
      <DialogTitle>Add a tab</DialogTitle>
      <DialogContent className={styles.content}>
        <SurfaceFrame
          person={person}
          surface="config"
          url={`${person.origin}/tab.html?surface=config`}
          className={styles.frame}
        />
        {adding.refusal !== undefined && (
          <MessageBar intent="error">
            <MessageBarBody>The tab was not saved: {adding.refusal}</MessageBarBody>
          </MessageBar>
        )}
      </DialogContent>
      <DialogActions>
        <Button appearance="secondary" onClick={view.cancelAddTab}>
          Cancel
        </Button>
        <Button appearance="primary" disabled={!adding.valid || adding.saving} onClick={view.saveTab}>
          Save
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** Teams' dialog around the app's configuration page. Saving goes through the page, as it does in Teams. */
export function AddTabDialog() {
  const styles = useStyles();
  const { view } = useHost();
  const adding = useRoom(({ addingTab }) => addingTab);
  return (
    <Dialog
      open={adding !== undefined}
      onOpenChange={(_event, { open }) => {
        if (!open) view.cancelAddTab();
      }}
    >
      <DialogSurface className={styles.surface}>{adding && <Adding adding={adding} />}</DialogSurface>
    </Dialog>
  );
}
