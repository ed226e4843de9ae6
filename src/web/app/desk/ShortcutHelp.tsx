import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./ShortcutHelp.module.css";
import { useAliveShortcuts } from "./shortcuts.ts";

export function ShortcutHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation("desk");
  const shortcuts = useAliveShortcuts();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t("shortcut.title")}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
