import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { ChangePasswordPage } from "../../features/session/ChangePasswordPage.tsx";
import { NotStaffPage } from "../../features/session/NotStaffPage.tsx";
import { SignInPage } from "../../features/session/SignInPage.tsx";
import { signOut, useSession } from "../../features/session/session.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { DeskFrame } from "./DeskFrame.tsx";

/** Nobody signed in sees the sign-in page in place of what they asked for; after it, what they asked for. */
export function DeskShell() {
  const queries = useQueryClient();
  const session = useSession();
  const leave = () => void signOut(queries);
  if (session.isPending) return <Waiting />;
  if (session.isError) return <ErrorPanel error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === null) return <SignInPage />;
  if (session.data.kind !== "staff") return <NotStaffPage name={session.data.name} onSignOut={leave} />;
  // A password given by somebody else opens nothing but the page that changes it.
  if (session.data.mustChangePassword) return <ChangePasswordPage forced onSignOut={leave} />;
  return (
    <DeskFrame session={session.data} onSignOut={leave}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </DeskFrame>
  );
}
