/** What this person may do to the case now: a bar of commands, and the form of the one chosen. */
import { Alert, App, Button, Card, Space } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/desk/shortcuts.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import styles from "./ActionDesk.module.css";
import { ACTIONS, STAFF_COMMANDS, type StaffCommand } from "./actions/registry.ts";
import { type CaseView, isAllowed, tasksFor } from "./case-view.ts";
import { NextStep } from "./NextStep.tsx";
import type { CommandReceipt } from "./use-command.ts";

export interface ActionDeskProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
}

const DIGITS = "123456789";

export function ActionDesk({ view, guide }: ActionDeskProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const { message } = App.useApp();
  const allowed = STAFF_COMMANDS.filter((type) => isAllowed(view, type) && leadsSomewhere(view, type));
  const [chosen, setChosen] = useState<StaffCommand>();
  const gone = chosen !== undefined && !allowed.includes(chosen);
  useShortcuts(
    allowed.slice(0, DIGITS.length).map((type, index) => ({
      keys: DIGITS.charAt(index),
      label: t(`command.${type}`),
      run: () => setChosen(type),
    })),
  );
  const done = (receipt: CommandReceipt) => {
    if (chosen !== undefined)
      void message.success(t("done", { command: t(`command.${chosen}`), state: t(`codes:state.${receipt.state}`) }));
    setChosen(undefined);
    window.scrollTo({ top: 0 });
  };
  return (
    <Card size="small" className={styles.desk}>
      <NextStep view={view} />
      <Space wrap size="small" role="toolbar" aria-label={t("bar")}>
        {allowed.map((type, index) => (
          <CommandButton
            key={type}
            type={type}
            digit={DIGITS.charAt(index)}
            chosen={chosen === type}
            suggested={index === 0 && chosen === undefined}
            onChoose={() => setChosen(chosen === type ? undefined : type)}
          />
        ))}
      </Space>
      {gone && <Gone onClose={() => setChosen(undefined)} />}
      {chosen !== undefined && !gone && (
        <Chosen key={chosen} {...{ view, guide, chosen }} onDone={done} onCancel={() => setChosen(undefined)} />
      )}
    </Card>
  );
}

/** Commands that this case as it stands would refuse whatever is filled in are not offered. */
function leadsSomewhere(view: CaseView, type: StaffCommand): boolean {
  switch (type) {
    case "send-back":
      return tasksFor(view, type).some((task) => task.returnTargets.length > 0);
    case "explain-delay":
      return view.clocks.some((clock) => clock.light === "red") || view.alarms.some((alarm) => alarm !== "yellow");
    case "extend":
      return !view.clocks.some((clock) => clock.name === "statutory" && clock.light === "red");
    default:
      return true;
  }
}

interface CommandButtonProps {
  readonly type: StaffCommand;
  readonly digit: string;
  readonly chosen: boolean;
  /** The way straight on, while nothing else is chosen. */
  readonly suggested: boolean;
  readonly onChoose: () => void;
}

function CommandButton({ type, digit, chosen, suggested, onChoose }: CommandButtonProps) {
  const { t } = useTranslation("deskActions");
  const { course } = ACTIONS[type];
  return (
    <Button
      type={chosen || (suggested && course === "forward") ? "primary" : "default"}
      danger={course === "against"}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      {t(`command.${type}`)} {digit !== "" && <kbd className={styles.digit}>{digit}</kbd>}
    </Button>
  );
}

interface ChosenProps extends ActionDeskProps {
  readonly chosen: StaffCommand;
  readonly onDone: (receipt: CommandReceipt) => void;
  readonly onCancel: () => void;
}

function Chosen({ chosen, ...props }: ChosenProps) {
  const { t } = useTranslation("deskActions");
  const Action = ACTIONS[chosen].component;
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not hand back.
    void window.scrollTo({ top: 0, behavior: "smooth" });
  }, []);
  return (
    <section aria-label={t(`command.${chosen}`)}>
      <Action {...props} />
    </section>
  );
}

/** Somebody else has done it, or the case has moved on: the page shows how it stands now. */
function Gone({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("deskActions");
  return (
    <Alert
      type="warning"
      showIcon
      className={styles.gone}
      title={t("gone.title")}
      description={t("gone.next")}
      closable
      onClose={onClose}
    />
  );
}
