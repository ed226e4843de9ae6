/** 联办: the cases inside this one with their own dates, and the one that this is inside of. */
import { Link } from "@tanstack/react-router";
import { Alert, Card, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import { LightTag } from "../desk-lists/LightTag.tsx";
import type { CaseView, ChildView } from "./case-view.ts";
import styles from "./FamilyPanel.module.css";

export function FamilyPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("deskCase");
  const { children, parent } = view;
  return (
    <>
      {parent !== null && (
        <p className={styles.parent}>
          {t("family.inside")}{" "}
          {parent.readable ? (
            <Link to="/cases/$id" params={{ id: parent.id }}>
              {parent.number}
            </Link>
          ) : (
            parent.number
          )}
        </p>
      )}
      {children.length > 0 && <Children view={view} />}
    </>
  );
}

function Children({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const { expectedEnd } = view;
  const promised = view.clocks.find((clock) => clock.name === "promised");
  return (
    <Card
      size="small"
      title={t("family.title")}
      extra={promised === undefined ? null : t("family.promised", { on: promised.dueOn })}
      className={styles.card}
    >
      {expectedEnd !== null && (
        <p>
          {t("family.expected", { on: expectedEnd.on, by: expectedEnd.by.join(" → ") })}
          {expectedEnd.moving && ` ${t("family.moving")}`}
        </p>
      )}
      {view.children
        .filter((child) => child.obstacle !== null)
        .map((child) => (
          <Alert
            key={child.step}
            type="warning"
            showIcon
            title={t("family.obstacle", { step: child.step, code: child.obstacle })}
          />
        ))}
      <Table<ChildView>
        size="small"
        rowKey={(child) => `${child.step} ${child.askedOn} ${child.number ?? ""}`}
        pagination={false}
        scroll={{ x: "max-content" }}
        dataSource={[...view.children]}
        columns={[
          {
            title: t("family.item"),
            key: "item",
            render: (_, child) => (
              <>
                <b>{child.itemName}</b>
                <br />
                <CaseNumber child={child} />
              </>
            ),
          },
          {
            title: t("family.state"),
            key: "state",
            render: (_, child) => (
              <>
                <State child={child} /> <LightTag light={child.light} />
                {child.released && <Tag>{t("family.released")}</Tag>}
              </>
            ),
          },
          { title: t("family.asked"), dataIndex: "askedOn", key: "asked" },
          { title: t("family.statutory"), key: "statutory", render: (_, child) => child.statutoryDueOn ?? "–" },
          { title: t("family.own"), key: "promised", render: (_, child) => child.promisedDueOn ?? "–" },
        ]}
      />
    </Card>
  );
}

function CaseNumber({ child: { id, number, readable } }: { readonly child: ChildView }) {
  const { t } = useTranslation("deskCase");
  if (id === null || number === null) return t("family.notOpened");
  if (!readable) return number;
  return (
    <Link to="/cases/$id" params={{ id }}>
      {number}
    </Link>
  );
}

/** Suspended and stopped ones stand out; one that ended says how. */
function State({ child: { state, outcome } }: { readonly child: ChildView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  if (outcome !== null)
    return (
      <Tag tone={outcome === "granted" || outcome === "filed" ? "good" : "quiet"}>{t(`codes:outcome.${outcome}`)}</Tag>
    );
  if (state === null) return "–";
  const held = state === "suspended" || state === "special";
  return <Tag tone={held ? "warn" : "brand"}>{t(`codes:state.${state}`)}</Tag>;
}
