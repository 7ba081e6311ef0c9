// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signindialog.h"

#include "app/accounts.h"
#include "app/hostbinding.h"
#include "models/wipe.h"
#include "ui/widgets/colourchip.h"
#include "ui/widgets/serviceaddresses.h"
#include "ui_signindialog.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace nd {

SignInDialog::SignInDialog(Accounts &accounts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
    , m_accounts(accounts)
{
    m_ui->setupUi(this);
    for (QLineEdit *field : { m_ui->accountSidEdit, m_ui->keySidEdit, m_ui->secretEdit })
        field->setLayoutDirection(Qt::LeftToRight);
    m_ui->accountSidEdit->setMinimumWidth(fontMetrics().horizontalAdvance(QString(48, u'0')));
    fillBoxes();
    connectWidgets();
    followKind();
    followRegion();
    colourProblems();
    // Each account gets a colour of its own while there are any.
    m_ui->colourBox->setCurrentIndex(int(accounts.profiles().size()) % m_ui->colourBox->count());
    if (!accounts.canRemember()) {
        m_ui->rememberBox->setChecked(false);
        m_ui->rememberBox->setEnabled(false);
    }
    enter(Phase::Idle);
}

SignInDialog::~SignInDialog()
{
    forgetSecret();
}

/// The field may live on for a while, and its bytes longer.
void SignInDialog::forgetSecret()
{
    QString secret = m_ui->secretEdit->text();
    m_ui->secretEdit->setText({}); // clear() would keep it for an undo
    wipe(secret);
}

void SignInDialog::fillBoxes()
{
    for (const Region &region : regions())
        m_ui->regionBox->addItem(QCoreApplication::translate("Region", region.label), QString::fromLatin1(region.id));
    for (const ProfileColour &colour : profileColours()) {
        const QString value = QString::fromLatin1(colour.value);
        m_ui->colourBox->addItem(colourChip(QColor(value)), QCoreApplication::translate("ProfileColour", colour.label),
                                 value);
    }
}

void SignInDialog::connectWidgets()
{
    connect(m_ui->kindBox, &QComboBox::currentIndexChanged, this, &SignInDialog::followKind);
    connect(m_ui->regionBox, &QComboBox::currentIndexChanged, this, &SignInDialog::followRegion);
    connect(m_ui->advancedButton, &QToolButton::toggled, this, &SignInDialog::showAdvanced);
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInDialog::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &SignInDialog::reject);
    connect(m_ui->thisRunButton, &QPushButton::clicked, this, [this] {
        m_ui->rememberBox->setChecked(false);
        submit();
    });
    connect(m_ui->sandboxButton, &QPushButton::clicked, this, [this] {
        stop();
        QDialog::reject();
        Q_EMIT sandboxRequested();
    });
}

void SignInDialog::fill(const Profile &profile)
{
    m_profile = profile;
    m_ui->nameEdit->setText(profile.name);
    m_ui->accountSidEdit->setText(profile.accountSid);
    m_ui->kindBox->setCurrentIndex(profile.authKind == AuthKind::ApiKey ? 1 : 0);
    m_ui->keySidEdit->setText(profile.keySid);
    m_ui->regionBox->setCurrentIndex(std::max(0, m_ui->regionBox->findData(profile.region)));
    m_ui->addresses->setOverrides(profile.baseUrls);
    m_ui->previewBox->setChecked(profile.hostedGeneration == HostedGeneration::Preview);
    m_ui->advancedButton->setChecked(!profile.baseUrls.isEmpty() || m_ui->previewBox->isChecked());
    const int colour = m_ui->colourBox->findData(profile.colour);
    if (colour >= 0)
        m_ui->colourBox->setCurrentIndex(colour);
    m_ui->rememberBox->setChecked(profile.remembered);
    m_ui->sandboxButton->hide();
}

void SignInDialog::edit(const Profile &profile)
{
    m_mode = Mode::Edit;
    fill(profile);
    setWindowTitle(tr("Edit account"));
    m_ui->signInButton->setText(tr("&Save"));
    m_ui->secretEdit->setPlaceholderText(tr("unchanged"));
    // Where the secret is kept can only change together with the secret.
    const auto follow
        = [this] { m_ui->rememberBox->setEnabled(m_accounts.canRemember() && !m_ui->secretEdit->text().isEmpty()); };
    connect(m_ui->secretEdit, &QLineEdit::textChanged, m_ui->rememberBox, follow);
    follow();
    m_ui->nameEdit->setFocus();
}

void SignInDialog::askSecret(const Profile &profile, const QString &reason)
{
    m_mode = Mode::Secret;
    fill(profile);
    m_ui->rememberBox->setChecked(m_accounts.canRemember());
    showProblem(m_ui->secretEdit, m_ui->secretError, reason);
}

Profile SignInDialog::typed() const
{
    Profile profile = m_profile;
    profile.name = m_ui->nameEdit->text().trimmed();
    profile.accountSid = m_ui->accountSidEdit->text().trimmed();
    profile.authKind = m_ui->kindBox->currentIndex() == 1 ? AuthKind::ApiKey : AuthKind::AuthToken;
    profile.keySid = profile.authKind == AuthKind::ApiKey ? m_ui->keySidEdit->text().trimmed() : QString();
    profile.region = m_ui->regionBox->currentData().toString();
    profile.colour = m_ui->colourBox->currentData().toString();
    profile.baseUrls = m_ui->addresses->overrides();
    profile.hostedGeneration = m_ui->previewBox->isChecked() ? HostedGeneration::Preview : HostedGeneration::V2;
    return profile;
}

/// Whether the stored secret still fits what is typed.
bool SignInDialog::keepsSecret(const Profile &profile) const
{
    return m_mode == Mode::Edit && m_ui->secretEdit->text().isEmpty() && profile.accountSid == m_profile.accountSid
        && profile.authKind == m_profile.authKind && profile.keySid == m_profile.keySid
        && haveSameHosts(profile, m_profile);
}

void SignInDialog::submit()
{
    if (m_attempt)
        return;
    clearProblems();
    const Profile profile = typed();
    const QString secret = m_ui->secretEdit->text().trimmed();
    const bool keeps = keepsSecret(profile);
    if (const auto problem = profileProblem(profile, keeps ? u"kept"_s : secret)) {
        struct Place
        {
            QWidget *field;
            QLabel *label;
        };
        const QHash<int, Place> places{
            { ProfileProblem::Name, { m_ui->nameEdit, m_ui->nameError } },
            { ProfileProblem::AccountSid, { m_ui->accountSidEdit, m_ui->accountSidError } },
            { ProfileProblem::KeySid, { m_ui->keySidEdit, m_ui->keySidError } },
            { ProfileProblem::Secret, { m_ui->secretEdit, m_ui->secretError } },
            { ProfileProblem::Address,
              { m_ui->addresses->field(problem->product), m_ui->addresses->problemLabel(problem->product) } },
        };
        if (problem->field == ProfileProblem::Address)
            m_ui->advancedButton->setChecked(true);
        const Place place = places.value(problem->field);
        const bool moved
            = problem->field == ProfileProblem::Secret && m_mode == Mode::Edit && !haveSameHosts(profile, m_profile);
        return showProblem(place.field, place.label,
                           moved ? tr("The kept secret was entered for other hosts. Enter it again.")
                                 : problem->sentence);
    }
    if (!keeps)
        return check(profile, secret);
    m_accounts.update(profile);
    accept();
}

void SignInDialog::check(const Profile &profile, const QString &secret)
{
    m_attempt = new QObject(this);
    enter(Phase::Checking, tr("Checking with the service…"));
    m_accounts.check(profile, secret, m_attempt, [this, profile, secret](const Result<Done> &result) {
        if (result)
            return store(profile, secret);
        stop();
        showFailure(result.error());
    });
}

void SignInDialog::store(const Profile &profile, const QString &secret)
{
    const bool remember = m_ui->rememberBox->isChecked();
    enter(Phase::Storing, remember ? tr("Waiting for the keychain…") : tr("Signing in…"));
    m_accounts.add(profile, secret, remember, m_attempt, [this](const Result<Done> &result) {
        stop();
        if (!result)
            return showFailure(result.error());
        forgetSecret();
        accept();
    });
}

/// @param what is going on, in words
void SignInDialog::enter(Phase phase, const QString &what)
{
    m_phase = phase;
    const bool busy = phase != Phase::Idle;
    m_ui->fields->setEnabled(!busy);
    m_ui->signInButton->setEnabled(!busy);
    m_ui->sandboxButton->setEnabled(!busy);
    m_ui->progressLabel->setText(what);
    m_ui->progressLabel->setVisible(busy);
    m_ui->progressBar->setVisible(busy);
    m_ui->cancelButton->setText(busy ? tr("Stop") : tr("Cancel"));
    m_ui->cancelButton->setEnabled(phase != Phase::Stopping);
    if (busy)
        m_ui->cancelButton->setFocus();
    grow();
}

void SignInDialog::stop()
{
    // Later: its own handler may be what is running.
    if (m_attempt)
        m_attempt->deleteLater();
    m_attempt = nullptr;
    enter(Phase::Idle);
}

void SignInDialog::reject()
{
    switch (m_phase) {
    case Phase::Idle:
        return QDialog::reject();
    case Phase::Checking:
        delete std::exchange(m_attempt, nullptr);
        enter(Phase::Idle);
        return m_ui->signInButton->setFocus();
    case Phase::Storing:
        // A keychain can't be interrupted. The answer says how it ended, within the time limit of the keychain.
        m_accounts.stopAdding();
        return enter(Phase::Stopping, tr("Stopping as soon as the keychain answers…"));
    case Phase::Stopping:
        return;
    }
}

void SignInDialog::showFailure(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return showProblem(m_ui->secretEdit, m_ui->secretError, error.message);
    case ErrorKind::NotFound:
        return showProblem(m_ui->accountSidEdit, m_ui->accountSidError, error.message);
    case ErrorKind::Offline:
    case ErrorKind::Tls:
    case ErrorKind::InsecureUrl:
    case ErrorKind::Timeout:
        return showProblem(m_ui->regionBox, m_ui->regionError, error.message);
    case ErrorKind::Keychain:
        m_ui->thisRunButton->show();
        return showProblem(m_ui->rememberBox, m_ui->rememberError, error.message);
    default:
        return showProblem(m_ui->signInButton, m_ui->generalError, error.message);
    }
}

void SignInDialog::showProblem(QWidget *field, QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    // A form gives wrapped text one line only; the dialog has to grow for the rest.
    const int column = label == m_ui->generalError ? m_ui->fields->width() : m_ui->accountSidEdit->width();
    label->setMinimumHeight(label->heightForWidth(column));
    label->show();
    grow();
    // Whoever can't see the line below the field hears it with the field.
    field->setAccessibleDescription(sentence);
    field->setFocus();
    if (auto *edit = qobject_cast<QLineEdit *>(field))
        edit->selectAll();
}

void SignInDialog::clearProblems()
{
    const QList<QLabel *> labels = problemLabels();
    for (QLabel *label : labels) {
        label->clear();
        label->setMinimumHeight(0);
        label->hide();
    }
    const auto described = m_ui->fields->findChildren<QWidget *>();
    for (QWidget *field : described)
        field->setAccessibleDescription({});
    m_ui->thisRunButton->hide();
}

/// Makes room for what came into view; never shrinks: buttons stay where they were.
void SignInDialog::grow()
{
    if (!isVisible())
        return; // shown, it takes the size it needs
    layout()->activate();
    resize(width(), std::max({ height(), sizeHint().height(), layout()->totalHeightForWidth(width()) }));
}

void SignInDialog::followKind()
{
    const bool key = m_ui->kindBox->currentIndex() == 1;
    m_ui->form->setRowVisible(m_ui->keySidEditCell, key);
    m_ui->keySidError->setVisible(key && !m_ui->keySidError->text().isEmpty());
    m_ui->secretLabel->setText(key ? tr("Key secre&t") : tr("Auth &token"));
    m_ui->secretEdit->setAccessibleName(key ? tr("Secret of the API key") : tr("Auth token"));
    grow();
}

void SignInDialog::followRegion()
{
    Profile region;
    region.region = m_ui->regionBox->currentData().toString();
    m_ui->addresses->setDefaults(region.effectiveBaseUrls());
}

void SignInDialog::showAdvanced(bool shown)
{
    m_ui->advancedButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_ui->addresses->setVisible(shown);
    m_ui->previewBox->setVisible(shown);
    grow();
}

QList<QLabel *> SignInDialog::problemLabels() const
{
    return QList<QLabel *>{ m_ui->nameError,   m_ui->accountSidError, m_ui->keySidError, m_ui->secretError,
                            m_ui->regionError, m_ui->rememberError,   m_ui->generalError }
    + m_ui->addresses->problemLabels();
}

void SignInDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        colourProblems();
}

void SignInDialog::colourProblems()
{
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    const QList<QLabel *> labels = problemLabels();
    for (QLabel *label : labels) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, dark ? QColor(0xff, 0xa5, 0x9c) : QColor(0xb3, 0x1d, 0x14));
        label->setPalette(colours);
    }
}

} // namespace nd
