/** The papers asked for, with what came in; a file opens in the viewer beside. */
import { Button, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import type { Guide, Material } from "../catalogue/catalogue.ts";
import { useHeldText } from "../prefill/source-text.ts";
import type { CaseView, MaterialView } from "./case-view.ts";
import styles from "./MaterialsPanel.module.css";
import type { Shown } from "./MaterialViewer.tsx";

export interface MaterialsPanelProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
  readonly onShow: (shown: Shown) => void;
}

export function MaterialsPanel({ view, guide, onShow }: MaterialsPanelProps) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const standards = new Map(guide?.materials.map((material) => [material.id, material]) ?? []);
  return (
    <Table<MaterialView>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...view.materials]}
      locale={{ emptyText: t("materials.none") }}
      columns={[
        {
          title: t("materials.name"),
          key: "name",
          render: (_, material) => <MaterialName material={material} standard={standards.get(material.id)} />,
        },
        {
          title: t("materials.files"),
          key: "files",
          render: (_, material) => <MaterialFiles caseId={view.id} material={material} onShow={onShow} />,
        },
        {
          title: <span className={styles.heading}>{t("materials.original")}</span>,
          key: "original",
          render: (_, material) => (material.originalSeen ? <Tag tone="good">{t("materials.seen")}</Tag> : null),
        },
      ]}
    />
  );
}

interface MaterialNameProps {
  readonly material: MaterialView;
  readonly standard: Material | undefined;
}

function MaterialName({ material, standard }: MaterialNameProps) {
  const { t } = useTranslation(["deskCase", "codes"]);
  return (
    <>
      <span className={styles.name}>
        {material.name}
        <Tag>{t(`codes:necessity.${material.necessity}`, { defaultValue: material.necessity })}</Tag>
        <Tag tone={material.verification === "original-seen" ? "warn" : "quiet"}>
          {t(`codes:verification.${material.verification}`, { defaultValue: material.verification })}
        </Tag>
      </span>
      {standard !== undefined && <span className={styles.standard}>{standard.acceptanceStandard}</span>}
    </>
  );
}

interface MaterialFilesProps {
  readonly caseId: string;
  readonly material: MaterialView;
  readonly onShow: (shown: Shown) => void;
}

function MaterialFiles({ caseId, material, onShow }: MaterialFilesProps) {
  const { t } = useTranslation(["deskCase", "prefill"]);
  const heldText = useHeldText();
  const showHeld = (number: string) => {
    const href = `/api/cases/${caseId}/held/${encodeURIComponent(material.id)}`;
    onShow({ kind: "paper", paper: { title: `${material.name} ${number}`, href } });
  };
  if (material.held !== null && material.files.length === 0)
    return (
      <>
        <span className={styles.standard}>{heldText(material.held)}</span>
        <Button type="link" size="small" className={styles.file} onClick={() => showHeld(material.held?.number ?? "")}>
          {t("prefill:held.open")}
        </Button>
      </>
    );
  if (material.files.length > 0)
    return (
      <ul className={styles.files}>
        {material.held !== null && <li className={styles.standard}>{heldText(material.held)}</li>}
        {material.files.map((file) => (
          <li key={file.id}>
            <Button
              type="link"
              size="small"
              className={styles.file}
              onClick={() => onShow({ kind: "file", id: file.id })}
            >
              {file.name === "" ? t("materials.unnamed") : file.name}
            </Button>
          </li>
        ))}
      </ul>
    );
  if (material.fromForm) return t("materials.fromForm");
  if (material.sharedFrom !== null) return t("materials.shared", { source: material.sharedFrom });
  return material.originalSeen ? t("materials.paperOnly") : <Tag tone="bad">{t("materials.missing")}</Tag>;
}
