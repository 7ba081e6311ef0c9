// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QList>
#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace nd {

/// One of an account's records to choose by name: an application, a trunk, an address, a bundle. Its list is read when
/// the picker first comes into view. While the list can't be read, the SID can be typed instead. What was chosen or
/// typed stays through every reading.
class SidPicker : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString sid{};
        QString text{};
        QString offBecause{}; ///< Why it can't be chosen, in a few words; empty: it can.
    };
    enum class Freshness {
        AsKept, ///< What was read before will do.
        Again ///< Someone asked to read anew.
    };
    /// Reads the list and hands it to setAnswer(), at once or later.
    using Reader = std::function<void(SidPicker &picker, Freshness freshness)>;

    /// @param name object name of the box; the buttons' are that with "_again" and "_new"
    /// @param prefix of the SIDs: "AP"
    SidPicker(const QString &name, const QString &prefix, Reader reader, QWidget *parent = nullptr);

    /// Those that can be chosen come first, each part in the order given.
    void setAnswer(const Result<QList<Choice>> &answer);
    /// Reads the list; one that is under way will do, unless it is to be read anew.
    void read(Freshness freshness);

    /// Empty: none.
    QString sid() const { return m_sid; }
    /// May be one that the list does not have yet.
    void setSid(const QString &sid);
    /// The name that people know it by.
    QString text() const;
    /// How many of the list can be chosen; -1 while it is not there.
    int offered() const { return m_offered; }
    /// What is worth saying beneath: that the list could not be read.
    QString note() const { return m_note; }
    /// A button beside the box.
    QToolButton *addButton(const QString &suffix, const QString &text, const QString &iconName);

Q_SIGNALS:
    void sidChanged();
    /// A reading began or ended.
    void noteChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill(const QList<Choice> &choices);
    void letType(const QString &why);
    void take();

    QComboBox *m_box;
    QToolButton *m_again;
    QHBoxLayout *m_layout;
    Reader m_reader;
    QString m_prefix;
    QString m_sid;
    QString m_note;
    int m_offered = -1;
    bool m_asked = false;
    bool m_reading = false;
    bool m_filling = false;
};

} // namespace nd
