/** What was said and done in the matter: open steps, opinions, correction lists, special procedures, the decision. */
import { Card, Descriptions, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import { LightTag } from "../desk-lists/LightTag.tsx";
import { useReasons } from "../desk-reasons/reasons.ts";
import { Consultations } from "./Consultations.tsx";
import type { CaseView, CorrectionRound, SpecialView, TaskView } from "./case-view.ts";
import { EventList } from "./HistoryPanel.tsx";
import { Opinions } from "./Opinions.tsx";
import styles from "./ProceedingsPanel.module.css";
import { PAIR_COLUMNS } from "./pair-columns.ts";
import type { TargetName } from "./target-names.ts";
import { UndertakingsGiven } from "./UndertakingsGiven.tsx";

export interface ProceedingsPanelProps {
  readonly view: CaseView;
  readonly targetName: TargetName;
}

const SENT_BACK = "sent-back";

export function ProceedingsPanel({ view, targetName }: ProceedingsPanelProps) {
  const { t } = useTranslation("deskCase");
  // What consulted offices said stands side by side.
  const consulted = new Set(view.consultations.flatMap(({ columns }) => columns.map(({ task }) => task)));
  const opinions = view.opinions.filter(({ task }) => !consulted.has(task));
  const sentBack = view.timeline.filter((entry) => entry.type === SENT_BACK);
  const nothing =
    view.tasks.length + view.opinions.length + sentBack.length + view.corrections.length + view.specials.length === 0 &&
    view.supervisions.length + view.undertakings.length === 0 &&
    view.decision === null;
  if (nothing) return <p>{t("proceedings.none")}</p>;
  return (
    <div className={styles.panel}>
      {view.decision !== null && <Decision view={view} />}
      {view.tasks.length > 0 && <OpenSteps tasks={view.tasks} />}
      {view.supervisions.length > 0 && <Supervisions orders={view.supervisions} />}
      <UndertakingsGiven undertakings={view.undertakings} />
      <Consultations steps={view.consultations} />
      {opinions.length > 0 && <Opinions opinions={opinions} />}
      {sentBack.length > 0 && (
        <Card size="small" title={t("proceedings.sentBack")}>
          <EventList label={t("proceedings.sentBack")} entries={sentBack} targetName={targetName} />
        </Card>
      )}
      {view.corrections.map((round, index) => (
        <Corrections
          key={round.requestedAt}
          item={view.item.code}
          round={round}
          number={index + 1}
          targetName={targetName}
        />
      ))}
      {view.specials.length > 0 && <Specials specials={view.specials} />}
    </div>
  );
}

function Decision({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const { decision, issued, service, licence } = view;
  if (decision === null) return null;
  const standing = licence === null ? "" : t(`codes:licenceStanding.${licence.standing}`);
  const since = licence?.since ?? null;
  const licenceText = since === null ? standing : t("decision.since", { standing, on: since });
  return (
    <Card size="small" title={t("decision.title")}>
      <Descriptions
        size="small"
        column={PAIR_COLUMNS}
        items={[
          { key: "outcome", label: t("decision.outcome"), children: <b>{t(`codes:outcome.${decision.outcome}`)}</b> },
          { key: "on", label: t("decision.on"), children: decision.decidedOn },
          ...(decision.by === null ? [] : [{ key: "by", label: t("decision.by"), children: decision.by }]),
          ...(decision.reason === ""
            ? []
            : [{ key: "reason", label: t("decision.reason"), span: 2, children: decision.reason }]),
          ...(issued === null
            ? []
            : [
                {
                  key: "issued",
                  label: t("decision.issued"),
                  children: t("decision.validity", {
                    from: issued.issuedOn,
                    to: issued.validTo ?? t("decision.longTerm"),
                  }),
                },
              ]),
          ...(view.licence === null || view.licence.standing === "in-force"
            ? []
            : [{ key: "licence", label: t("decision.licence"), children: <Tag tone="bad">{licenceText}</Tag> }]),
          ...(service === null
            ? []
            : [
                {
                  key: "service",
                  label: t("decision.service"),
                  children: `${t(`codes:way.${service.way}`, { defaultValue: service.way })} ${service.servedOn}`,
                },
              ]),
        ]}
      />
    </Card>
  );
}

function OpenSteps({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t } = useTranslation("deskCase");
  return (
    <Card size="small" title={t("proceedings.open")}>
      <ul className={styles.steps}>
        {tasks.map((task) => (
          <li key={task.id}>
            <b>{task.name}</b> {task.officeName} · {task.holderName ?? t("proceedings.unclaimed")}
            {task.openedAt !== null && ` · ${t("proceedings.since", { at: momentText(task.openedAt) })}`}
            {task.dueOn !== null && (
              <>
                {` · ${t("proceedings.due", { on: task.dueOn })} `}
                <LightTag light={task.light} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 督办: each order with its addressee, its day and the answer. */
function Supervisions({ orders }: { readonly orders: CaseView["supervisions"] }) {
  const { t } = useTranslation("deskCase");
  return (
    <Card size="small" title={t("supervision.title")}>
      <ul className={styles.steps}>
        {orders.map(({ id, order, byName, toName, answerDueOn, answer }) => (
          <li key={id}>
            <b>{order}</b> {t("supervision.who", { by: byName ?? "", to: toName ?? "", on: answerDueOn })}
            <br />
            {answer === null
              ? t("supervision.open")
              : t("supervision.answered", { answer: answer.text, at: momentText(answer.at) })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface CorrectionsProps {
  readonly item: string;
  readonly round: CorrectionRound;
  readonly number: number;
  readonly targetName: TargetName;
}

function Corrections({ item, round, number, targetName }: CorrectionsProps) {
  const { t } = useTranslation("deskCase");
  const reasons = new Map(useReasons("corrections", item).data?.map((reason) => [reason.code, reason]) ?? []);
  return (
    <Card
      size="small"
      title={t("corrections.round", { number })}
      extra={
        round.deliveredOn === null ? (
          <Tag tone="warn">{t("corrections.until", { on: round.dueOn })}</Tag>
        ) : (
          <Tag tone="good">{t("corrections.delivered", { on: round.deliveredOn })}</Tag>
        )
      }
    >
      <ol className={styles.steps}>
        {round.items.map((item) => (
          <li key={`${item.target} ${item.reason}`}>
            <b>{targetName(item.target)}</b> {item.how === "" ? (reasons.get(item.reason)?.text ?? "") : item.how}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Specials({ specials }: { readonly specials: readonly SpecialView[] }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  return (
    <Card size="small" title={t("special.title")}>
      <Table<SpecialView>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...specials]}
        columns={[
          {
            title: t("special.kind"),
            key: "kind",
            render: (_, special) => t(`codes:special.${special.procedure}`, { defaultValue: special.procedure }),
          },
          {
            title: t("special.stops"),
            key: "stops",
            render: (_, special) => special.stops.map((stop) => t(`special.stop.${stop}`)).join("、"),
          },
          { title: t("special.from"), dataIndex: "from", key: "from" },
          { title: t("special.to"), key: "to", render: (_, special) => special.to ?? t("special.open") },
          { title: t("special.expected"), dataIndex: "expectedEndOn", key: "expected" },
        ]}
      />
    </Card>
  );
}
