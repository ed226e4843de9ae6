/** 工作台: what waits for this person today, each number leading to its list. */
import { Link } from "@tanstack/react-router";
import { Card, Statistic } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { useBoard } from "../desk-board/board.ts";
import { useJointList } from "../desk-joint/joint.ts";
import { type CaseRow, useQueue, useTasks } from "../desk-lists/rows.ts";
import { totalText } from "../desk-lists/total-text.ts";
import { useToday } from "../desk-lists/use-today.ts";
import { useNotices } from "../notices/notices.ts";
import { useMay, useSession } from "../session/session.ts";
import styles from "./DeskStartPage.module.css";

export function DeskStartPage() {
  const { t } = useTranslation("desk");
  const takesIn = useMay("case.intake");
  const works = useMay("case.review", "case.visit", "case.decide");
  const visits = useMay("case.visit", "case.review");
  const overlooks = useMay("register.read");
  return (
    <>
      <PageHeading title={t("page.start")} />
      <div className={styles.tiles}>
        {takesIn && <QueueTile />}
        {works && <TasksTile />}
        {visits && <VisitsTile />}
        {overlooks && <BoardTile />}
        <NoticesTile />
        {takesIn && (
          <Card size="small">
            <p>{t("start.counter")}</p>
            <Link to="/counter">{t("start.counterNext")}</Link>
          </Card>
        )}
      </div>
      {!takesIn && !works && !overlooks && <p>{t("start.nothing")}</p>}
    </>
  );
}

function QueueTile() {
  const { t } = useTranslation("desk");
  const queue = useQueue();
  const today = useToday();
  return (
    <Tile
      to="/queue"
      title={t("start.queue")}
      value={queue.data === undefined ? undefined : totalText(queue.data.total)}
    >
      {t("start.queueDue", { count: dueBy(queue.data?.rows, today) })}
    </Tile>
  );
}

function TasksTile() {
  const { t } = useTranslation("desk");
  const tasks = useTasks();
  const today = useToday();
  const free = tasks.data?.rows.filter((row) => !row.mine).length ?? 0;
  return (
    <Tile
      to="/tasks"
      title={t("start.tasks")}
      value={tasks.data === undefined ? undefined : totalText(tasks.data.total)}
    >
      {t("start.tasksFree", { count: free })}
      <br />
      {t("start.tasksDue", { count: dueBy(tasks.data?.rows, today) })}
    </Tile>
  );
}

/** Where to go today, and what an office was asked and has not answered. */
function VisitsTile() {
  const { t } = useTranslation("desk");
  const mine = new Set(useSession().data?.posts.map((post) => post.office) ?? []);
  const today = useToday();
  const rows = useJointList("").data?.rows.filter((row) => row.status !== "concluded" && row.status !== "cancelled");
  const asked = rows?.filter((row) => row.responders.some((one) => mine.has(one.office) && one.attends === null)) ?? [];
  return (
    <Tile
      to="/joint"
      title={t("start.visits")}
      value={rows?.filter((row) => row.slot?.from.slice(0, 10) === today).length}
    >
      {t("start.visitsAsked", { count: asked.length })}
    </Tile>
  );
}

function BoardTile() {
  const { t } = useTranslation("desk");
  const offices = useBoard("").data?.offices;
  const sum = (light: "open" | "red" | "yellow" | "green") =>
    offices?.reduce((total, office) => total + office[light], 0) ?? 0;
  return (
    <Tile to="/board" title={t("start.board")} value={offices === undefined ? undefined : sum("open")}>
      {t("start.lights", { red: sum("red"), yellow: sum("yellow"), green: sum("green") })}
    </Tile>
  );
}

function NoticesTile() {
  const { t } = useTranslation("desk");
  return <Tile to="/notices" title={t("start.notices")} value={useNotices().data?.unread} />;
}

interface TileProps {
  readonly to: string;
  readonly title: string;
  /** Undefined while it is being asked for. */
  readonly value: number | string | undefined;
  readonly children?: ReactNode;
}

function Tile({ to, title, value, children }: TileProps) {
  return (
    <Link to={to} className={styles.tile}>
      <Card size="small" hoverable>
        <Statistic title={title} value={value ?? 0} loading={value === undefined} />
        {children !== undefined && <p className={styles.note}>{children}</p>}
      </Card>
    </Link>
  );
}

function dueBy(rows: readonly CaseRow[] | undefined, today: string): number {
  return rows?.filter((row) => row.dueOn !== null && row.dueOn <= today).length ?? 0;
}
