/** 申请材料: one row a material. Rows come by hand or from a spreadsheet, and move by Alt and the arrows. */
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Told } from "../Entry.tsx";
import { freeId, useEditing } from "../editing.ts";
import styles from "../ItemEditor.module.css";
import { tableOnClipboard } from "./clipboard-table.ts";
import type { Column } from "./columns.ts";
import { MaterialDetail } from "./MaterialDetail.tsx";
import { MaterialGrid } from "./MaterialGrid.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import { emptyMaterial, type Pasted, understand } from "./pasted.ts";

export function MaterialsTab() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit, findings } = useEditing();
  const { materials } = spec;
  const [chosen, choose] = useState(0);
  const [pasted, setPasted] = useState<Pasted>();
  const paste = (clipboard: DataTransfer, first: Column | undefined): boolean => {
    const table = tableOnClipboard(clipboard);
    // One cell without a break goes where the cursor is.
    if (table === undefined) return false;
    setPasted(understand(table, first));
    return true;
  };
  const detail = materials[chosen];
  return (
    <section className={styles.group} data-place="materials" aria-label={t("tab.materials")}>
      <p className={styles.help}>{t("materials.lead")}</p>
      <Told id="at-materials-told" findings={findings.filter(({ place }) => place === "materials")} />
      <div className={styles.gridTools}>
        <Button
          type="primary"
          onClick={() => {
            edit({
              materials: [
                ...materials,
                emptyMaterial(
                  freeId(
                    "material",
                    materials.map(({ id }) => id),
                  ),
                ),
              ],
            });
            choose(materials.length);
          }}
        >
          {t("add.material")}
        </Button>
        <Button onClick={() => setPasted({ heads: [], rows: [], columns: [], beside: [] })}>
          {t("materials.paste")}
        </Button>
        <span className={styles.help}>{t("materials.keys")}</span>
      </div>
      <MaterialGrid chosen={chosen} onChoose={choose} onPaste={paste} />
      {detail !== undefined && <MaterialDetail key={chosen} index={chosen} />}
      {pasted !== undefined && (
        <PasteDialog
          pasted={pasted}
          onChange={setPasted}
          onClose={() => setPasted(undefined)}
          onTake={(rows) => {
            edit({ materials: [...materials, ...rows] });
            choose(materials.length);
            setPasted(undefined);
          }}
        />
      )}
    </section>
  );
}
