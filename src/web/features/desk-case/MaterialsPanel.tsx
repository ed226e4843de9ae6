/** The papers asked for, with what came in; a file opens in the viewer beside. */
import { Button, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import type { Guide, Material } from "../catalogue/catalogue.ts";
import type { CaseView, MaterialView } from "./case-view.ts";
import styles from "./MaterialsPanel.module.css";

export interface MaterialsPanelProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
  readonly onShow: (file: string) => void;
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
          render: (_, material) => <MaterialFiles material={material} onShow={onShow} />,
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

function MaterialFiles({
  material,
  onShow,
}: {
  readonly material: MaterialView;
  readonly onShow: (id: string) => void;
}) {
  const { t } = useTranslation("deskCase");
  if (material.files.length > 0)
    return (
      <ul className={styles.files}>
        {material.files.map((file) => (
          <li key={file.id}>
            <Button type="link" size="small" className={styles.file} onClick={() => onShow(file.id)}>
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
