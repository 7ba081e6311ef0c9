// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile.h"
#include "models/result.h"

#include <QDialog>
#include <QList>

#include <memory>

class QLabel;

namespace Ui {
class SignInDialog;
}

namespace nd {

class Accounts;

/// Signs in to an account, and edits one. Checks with one read, says what is wrong beside the field, and loses nothing
/// that was typed. A stored secret is never shown: not even its length.
class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SignInDialog(Accounts &accounts, QWidget *parent = nullptr);
    ~SignInDialog() override;

    /// Changes a stored account. An empty secret leaves it as it is.
    void edit(const Profile &profile);
    /// Asks for the secret of a stored account again.
    /// @param reason why, shown beside the field
    void askSecret(const Profile &profile, const QString &reason);
    void reject() override;

Q_SIGNALS:
    /// "Try the sandbox instead": the dialog has closed itself.
    void sandboxRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Mode { Add, Edit, Secret };
    enum class Phase { Idle, Checking, Storing, Stopping };

    void fillBoxes();
    void connectWidgets();
    void fill(const Profile &profile);
    Profile typed() const;
    bool keepsSecret(const Profile &profile) const;
    void submit();
    void check(const Profile &profile, const QString &secret);
    void forgetSecret();
    void store(const Profile &profile, const QString &secret);
    void enter(Phase phase, const QString &what = {});
    void stop();
    void showFailure(const ApiError &error);
    void showProblem(QWidget *field, QLabel *label, const QString &sentence);
    void clearProblems();
    void grow();
    void followKind();
    void followRegion();
    void showAdvanced(bool shown);
    QList<QLabel *> problemLabels() const;
    void colourProblems();

    std::unique_ptr<Ui::SignInDialog> m_ui;
    Accounts &m_accounts;
    Mode m_mode = Mode::Add;
    Profile m_profile; ///< As it was stored.
    QObject *m_attempt = nullptr; ///< Lives while a check is under way; deleting it gives up.
    Phase m_phase = Phase::Idle;
};

} // namespace nd
