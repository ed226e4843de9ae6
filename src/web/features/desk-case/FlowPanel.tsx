/** 流程: the drawing of the case's own procedure with its tokens on it, and the same as a list to read. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";
import { cx } from "../../ui/classes.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { shortDay, shortMoment } from "../desk-lists/days.ts";
import { useToday } from "../desk-lists/use-today.ts";
import { FlowPicture } from "../flow-picture/FlowPicture.tsx";
import type { CaseView } from "./case-view.ts";
import styles from "./FlowPanel.module.css";
import { type FlagWords, type FlowView, flagsOf, marksOf, type StepView } from "./flow-marks.ts";

function useCaseFlow(id: string) {
  useLiveQuery("cases", id);
  return useQuery({
    queryKey: ["cases", id, "flow"],
    queryFn: ({ signal }) => getJson<AnswerOf<"getCaseFlow">>(`/api/cases/${encodeURIComponent(id)}/flow`, signal),
  });
}

export function FlowPanel({ view }: { readonly view: CaseView }) {
  const flow = useCaseFlow(view.id);
  if (flow.isError) return <ErrorPanel error={flow.error} onRetry={() => void flow.refetch()} />;
  if (flow.data === undefined) return <Waiting />;
  return <Standing flow={flow.data} name={view.item.name} />;
}

function Standing({ flow, name }: { readonly flow: FlowView; readonly name: string }) {
  const { t } = useTranslation("deskFlow");
  const words = useFlagWords();
  const [pressed, setPressed] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const shown = hovered ?? pressed;
  const marks = useMemo(() => marksOf(flow, shown), [flow, shown]);
  const flags = useMemo(() => flagsOf(flow, words), [flow, words]);
  const open = flow.steps.filter((step) => step.state === "open");
  const label = t("picture", {
    name,
    done: flow.steps.filter((step) => step.state === "done").length,
    open: open.length === 0 ? t("nothingOpen") : open.map((step) => step.name).join(t("comma")),
  });
  return (
    <div className={styles.panel}>
      <FlowPicture
        bpmn={flow.bpmn}
        label={label}
        marks={marks}
        flags={flags}
        onPoint={(node, how) => (how === "hover" ? setHovered(node) : setPressed(node))}
      />
      <Legend />
      <p className={styles.said} role="status">
        <PointedAt flow={flow} node={shown} />
      </p>
      <h3 className={styles.heading}>{t("list")}</h3>
      <ol className={styles.steps}>
        {flow.steps.map((step) => (
          <Step key={step.node} step={step} chosen={step.node === shown} />
        ))}
      </ol>
      <Besides flow={flow} />
    </div>
  );
}

function useFlagWords(): FlagWords {
  const { t } = useTranslation("deskFlow");
  const today = useToday();
  return useMemo(
    () => ({
      times: (count) => t("flag.times", { count }),
      free: t("free"),
      many: (count) => t("openMany", { count }),
      arrived: (arrived, expected) => `${arrived}/${expected}`,
      rings: (at) => shortMoment(at, today),
    }),
    [t, today],
  );
}

const LEGEND = ["done", "open", "late", "waiting"] as const;

function Legend() {
  const { t } = useTranslation("deskFlow");
  return (
    <ul className={styles.legend} aria-hidden="true">
      {LEGEND.map((look) => (
        <li key={look}>
          <span className={cx(styles.sample, styles[look])} />
          {t(`legend.${look}`)}
        </li>
      ))}
    </ul>
  );
}

/** Of the node under the pointer or pressed last, in one line. */
function PointedAt({ flow, node }: { readonly flow: FlowView; readonly node: string | undefined }) {
  const { t } = useTranslation("deskFlow");
  const step = flow.steps.find((each) => each.node === node);
  const waiting = flow.waiting.find((each) => each.node === node);
  const timers = flow.timers.filter((each) => each.node === node);
  const awaited = flow.awaited.find((each) => each.node === node);
  if (step !== undefined)
    return (
      <>
        <b>{step.name}</b> <StepState step={step} />
        {step.open.map((task) => (
          <span key={task.task} className={styles.part}>
            <OpenTask task={task} />
          </span>
        ))}
      </>
    );
  if (waiting !== undefined) return <JoinWaits waiting={waiting} />;
  if (timers.length > 0) return timers.map((timer) => <TimerRings key={timer.timer} timer={timer} />);
  if (awaited !== undefined) return t("awaited", { name: awaited.name });
  return t("pointAt");
}

function Step({ step, chosen }: { readonly step: StepView; readonly chosen: boolean }) {
  const { t } = useTranslation("deskFlow");
  return (
    <li className={cx(styles.step, styles[step.state], chosen && styles.chosen)}>
      <div className={styles.line}>
        <b>{step.name}</b>
        <StepState step={step} />
        {step.statutory && <span>{t("statutory")}</span>}
        <span className={styles.office}>{step.officeName}</span>
      </div>
      {step.open.length > 0 && (
        <ul className={styles.open}>
          {step.open.map((task) => (
            <li key={task.task}>
              <OpenTask task={task} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function StepState({ step }: { readonly step: StepView }) {
  const { t } = useTranslation(["deskFlow", "codes"]);
  const { state, times, sentBack, outcome, open } = step;
  const parts = [
    open.length > 1 ? t("openMany", { count: open.length }) : t(`state.${state}`),
    ...(times > 1 || (times > 0 && state !== "done") ? [t("times", { count: times })] : []),
    ...(sentBack > 0 ? [t("sentBack", { count: sentBack })] : []),
    ...(outcome === null ? [] : [t(`codes:outcome.${outcome}`, { defaultValue: outcome })]),
  ];
  return <span className={styles.state}>{parts.join(t("comma"))}</span>;
}

function OpenTask({ task }: { readonly task: StepView["open"][number] }) {
  const { t } = useTranslation("deskFlow");
  const today = useToday();
  const { instance, added, officeName, holderName, since, dueOn, late } = task;
  return (
    <>
      {instance !== null && `${t("instance", instance)} `}
      {added && `${t("added")} `}
      {officeName} · {holderName ?? t("free")}
      {since !== null && ` · ${t("since", { at: shortMoment(since, today) })}`}
      {dueOn !== null && (
        <span className={cx(late && styles.lateWord)}>
          {" · "}
          {late ? t("wasDue", { on: shortDay(dueOn, today) }) : t("due", { on: shortDay(dueOn, today) })}
        </span>
      )}
    </>
  );
}

function JoinWaits({ waiting }: { readonly waiting: FlowView["waiting"][number] }) {
  const { t } = useTranslation("deskFlow");
  const { name, arrived, expected } = waiting;
  return <>{t("join", { name: name === "" ? t("unnamedJoin") : name, arrived, expected })}</>;
}

function TimerRings({ timer }: { readonly timer: FlowView["timers"][number] }) {
  const { t } = useTranslation("deskFlow");
  const today = useToday();
  const name = timer.name === "" ? t("unnamedTimer") : timer.name;
  return <>{timer.at === null ? name : t("timer", { name, at: shortMoment(timer.at, today) })}</>;
}

/** What is no step of anybody, but is waited for. */
function Besides({ flow }: { readonly flow: FlowView }) {
  const { t } = useTranslation("deskFlow");
  if (flow.waiting.length + flow.timers.length + flow.awaited.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t("waitedFor")}</h3>
      <ul className={styles.open}>
        {flow.waiting.map((waiting) => (
          <li key={waiting.node}>
            <JoinWaits waiting={waiting} />
          </li>
        ))}
        {flow.timers.map((timer) => (
          <li key={timer.timer}>
            <TimerRings timer={timer} />
          </li>
        ))}
        {flow.awaited.map(({ id, name }) => (
          <li key={id}>{t("awaited", { name })}</li>
        ))}
      </ul>
    </>
  );
}
