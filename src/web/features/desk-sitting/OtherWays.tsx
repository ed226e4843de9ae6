import { Button, Space } from "antd";
import { useTranslation } from "react-i18next";
import type { StaffCommand } from "../desk-case/actions/registry.ts";
import styles from "../desk-case/CaseScreen.module.css";
import type { CaseView } from "../desk-case/case-view.ts";
import { besides } from "./sitting.ts";

export interface OtherWaysProps {
  readonly view: CaseView;
  readonly onChoose: (command: StaffCommand) => void;
}

/** For a matter that turns out otherwise: something is missing, it is not ours, the person changes their mind. */
export function OtherWays({ view, onChoose }: OtherWaysProps) {
  const { t } = useTranslation(["deskSitting", "deskActions"]);
  const commands = besides(view);
  if (commands.length === 0) return null;
  return (
    <Space wrap size="small" className={styles.note}>
      <span>{t("otherwise")}</span>
      {commands.map((type) => (
        <Button key={type} size="small" onClick={() => onChoose(type)}>
          {t(`deskActions:command.${type}`)}
        </Button>
      ))}
    </Space>
  );
}
