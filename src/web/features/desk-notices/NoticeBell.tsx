import { useNavigate } from "@tanstack/react-router";
import { Badge, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNotices } from "../notices/notices.ts";

/** How many notices wait to be read; leads to them. */
export function NoticeBell() {
  const { t } = useTranslation("deskNotices");
  const navigate = useNavigate();
  const unread = useNotices().data?.unread ?? 0;
  return (
    <Badge count={unread} overflowCount={99} size="small">
      <Button
        type="text"
        aria-label={unread === 0 ? t("bell.none") : t("bell.some", { count: unread })}
        onClick={() => void navigate({ to: "/notices" })}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
          <path strokeWidth="1.8" strokeLinejoin="round" d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4" />
        </svg>
      </Button>
    </Badge>
  );
}
